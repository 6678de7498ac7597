SELECT unit, max(blocks) AS blocks
FROM (
  SELECT d.unit AS unit, d.key, count(DISTINCT c.block) AS blocks
  FROM draft d JOIN draft_change c ON c.key = d.key
  WHERE d.study = :study AND d.wave = :wave AND d.sent IS NULL AND d.unit IS NOT NULL
    AND c.typed <> '{}'
  GROUP BY d.unit, d.key
)
GROUP BY unit
