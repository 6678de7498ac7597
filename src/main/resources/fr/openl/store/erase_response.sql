-- The response and all those it corrected, back to the first.
DELETE FROM response_log
WHERE id IN (
  WITH RECURSIVE chain(id, supersedes) AS (
    SELECT id, supersedes FROM response_log WHERE id = :id
    UNION ALL
    SELECT earlier.id, earlier.supersedes
    FROM response_log AS earlier
    JOIN chain ON earlier.id = chain.supersedes
  )
  SELECT id FROM chain
)
