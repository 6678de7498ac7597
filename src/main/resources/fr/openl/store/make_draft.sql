INSERT INTO draft (key, study, wave, unit)
SELECT :key, :study, :wave, :unit
WHERE NOT EXISTS (SELECT 1 FROM draft WHERE key = :key)
