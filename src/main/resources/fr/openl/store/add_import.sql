INSERT INTO import_batch
  (fingerprint, study, wave, file, imported, first_sequence, last_sequence)
VALUES (:fingerprint, :study, :wave, :file, make_timestamp(:imported), :first, :last)
