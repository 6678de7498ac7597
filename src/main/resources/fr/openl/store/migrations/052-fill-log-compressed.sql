INSERT INTO log_compressed
SELECT sequence, kind, id, study, wave, revision, unit, origin, submitted, received, supersedes,
  answers
FROM response_log
ORDER BY sequence
