SELECT d.wave AS wave, d.sent AS sent, c.version AS version, c.block AS block, c.kept AS kept,
  CAST(c.typed AS JSON) AS typed
FROM draft d
LEFT JOIN draft_change c ON c.key = d.key
WHERE d.study = :study AND d.unit IN (<names>)
ORDER BY d.wave, d.key, c.version
