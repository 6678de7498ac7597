SELECT id, study, wave, revision, unit, origin, epoch_us(submitted) AS submitted, answers, supersedes
FROM response_log
WHERE id = :id AND kind = 'response'
