-- What responses say of each item, by how its answer is written in their document: what came after a
-- row of the log, less what counts no more because of it.
SELECT item,
  CASE beginning
    WHEN '"no_a' THEN 'NO_ANSWER'
    WHEN '"not_' THEN 'NOT_ASKED'
    WHEN '{"don' THEN 'DONT_KNOW'
    ELSE 'GIVEN'
  END AS state,
  sum(responses) AS responses
FROM (
  SELECT item, left(answer, 5) AS beginning, sum(sign) AS responses
  FROM (
    SELECT unnest(json_keys(answers)) AS item, unnest(json_extract(answers, '$.*')) AS answer, sign
    FROM (
      SELECT answers, 1 AS sign
      FROM valid_response
      WHERE study = :study AND wave = :wave AND sequence > :after
      UNION ALL
      SELECT answers, -1 AS sign
      FROM response_log
      WHERE study = :study AND wave = :wave AND sequence <= :after AND kind = 'response'
        AND id IN (
          SELECT supersedes FROM response_log WHERE sequence > :after AND supersedes IS NOT NULL
        )
    )
  )
  GROUP BY item, beginning
)
GROUP BY item, state
