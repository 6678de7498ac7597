SELECT print, study, wave, unit, answered, revoked
FROM invitation
WHERE study = :study AND wave = :wave
ORDER BY print
