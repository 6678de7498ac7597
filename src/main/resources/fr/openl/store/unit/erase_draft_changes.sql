DELETE FROM draft_change
WHERE key IN (SELECT key FROM draft WHERE study = :study AND unit IN (<names>))
