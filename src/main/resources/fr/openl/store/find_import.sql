SELECT fingerprint, study, wave, file, epoch_us(imported) AS imported,
  last_sequence - first_sequence + 1 AS responses
FROM import_batch
WHERE fingerprint = :fingerprint
