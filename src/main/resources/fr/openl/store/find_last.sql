SELECT id, study, wave, revision, unit, origin, epoch_us(submitted) AS submitted, answers, supersedes
FROM response_log
WHERE kind = 'response' AND study = :study AND wave = :wave AND unit = :unit
ORDER BY sequence DESC
LIMIT 1
