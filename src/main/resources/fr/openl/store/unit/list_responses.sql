SELECT wave, kind, id, unit AS pseudonym, revision, origin, submitted, received, supersedes,
  CAST(answers AS JSON) AS answers
FROM response_log
WHERE study = :study AND unit IN (<names>)
ORDER BY sequence
