-- What responses say of each item, by how its answer is written in their document: what came after a
-- row of the log, less what counts no more because of it.
SELECT item, state, sum(sign) AS responses
FROM (
  SELECT item, sign,
    CASE
      WHEN answer = '"no_answer"' THEN 'NO_ANSWER'
      WHEN answer = '"not_asked"' THEN 'NOT_ASKED'
      WHEN starts_with(answer, '{"dont_know"') THEN 'DONT_KNOW'
      ELSE 'GIVEN'
    END AS state
  FROM (
    SELECT unnest(json_keys(answers)) AS item,
      unnest(json_extract(answers, '$.*')) AS answer, sign
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
)
GROUP BY item, state
