-- The same responses. What is superseded is read once and matched with those asked for; a condition
-- on each row makes the database gather the ids of all of them first, which takes a hundred times as
-- long.
CREATE OR REPLACE VIEW valid_response AS
SELECT *
FROM response_log
WHERE kind = 'response'
  AND id NOT IN (SELECT supersedes FROM response_log WHERE supersedes IS NOT NULL)
