-- Of responses that were erased nothing stays, not what was made of their words either.
DELETE FROM settled_code
WHERE answer NOT IN (
  SELECT id FROM open_answer WHERE response IN (SELECT CAST(id AS VARCHAR) FROM response_log)
)
