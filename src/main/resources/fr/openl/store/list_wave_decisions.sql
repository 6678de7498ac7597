SELECT study, wave, kind, day, until
FROM wave_decision
WHERE study = :study AND wave = :wave
ORDER BY number
