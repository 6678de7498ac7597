INSERT INTO response_log
  (sequence, kind, id, study, wave, revision, unit, origin, received, supersedes)
SELECT :sequence, 'withdrawal', :withdrawal, study, wave, revision, unit, origin,
  make_timestamp(:received), id
FROM valid_response
WHERE id = :id
