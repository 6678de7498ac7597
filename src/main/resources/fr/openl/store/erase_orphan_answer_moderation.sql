-- Of responses that were erased nothing stays, not what was made of their words either.
DELETE FROM answer_moderation
WHERE answer NOT IN (
  SELECT id FROM open_answer WHERE response IN (SELECT CAST(id AS VARCHAR) FROM response_log)
)
