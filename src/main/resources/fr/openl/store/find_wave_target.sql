SELECT percent FROM wave_target
WHERE study = :study AND wave = :wave
ORDER BY number DESC
LIMIT 1
