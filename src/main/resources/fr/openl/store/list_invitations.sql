SELECT print, study, wave, unit, answered, revoked, mode,
  epoch_us(expires) AS expires
FROM invitation
WHERE study = :study AND wave = :wave
ORDER BY print
