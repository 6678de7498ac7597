SELECT block, count(*) AS drafts, median(minutes) AS minutes
FROM (
  SELECT arg_max(c.block, c.version) AS block,
    date_diff('second', min(c.kept), max(c.kept)) / 60.0 AS minutes
  FROM draft d JOIN draft_change c ON c.key = d.key
  WHERE d.study = :study AND d.wave = :wave AND d.sent IS NULL AND c.typed <> '{}'
  GROUP BY d.key
)
GROUP BY block
ORDER BY block
