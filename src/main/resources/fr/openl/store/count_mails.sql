-- A mail that waits counts only until another of its kind to the same contact was claimed.
SELECT kind, fate, count(*) AS mails
FROM (
  SELECT c.kind AS kind, o.kind AS fate,
    lead(claimed) OVER (PARTITION BY c.kind, unit, contact ORDER BY claimed) AS next
  FROM mail_claim c
  LEFT JOIN (SELECT mail, arg_max(kind, number) AS kind FROM mail_outcome GROUP BY mail) o
    ON o.mail = c.id
  WHERE study = :study AND wave = :wave
)
WHERE next IS NULL OR fate IS NULL OR fate NOT IN ('DEFERRED', 'UNSENT')
GROUP BY kind, fate
ORDER BY kind, fate
