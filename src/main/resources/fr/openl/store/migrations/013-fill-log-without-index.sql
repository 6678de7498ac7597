INSERT INTO log_without_index
SELECT sequence, kind, id, study, wave, revision, unit, origin, submitted,
  coalesce(submitted, date_trunc('day', received)), supersedes, answers
FROM response_log
ORDER BY sequence
