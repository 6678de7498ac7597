DELETE FROM <table>
WHERE _response IN (
  SELECT CAST(supersedes AS VARCHAR)
  FROM response_log
  WHERE study = :study AND wave = :wave AND sequence > :after AND supersedes IS NOT NULL
)
