-- A mail without an outcome may have left.
SELECT unit,
  bool_or(coalesce(o.kind, 'SENT') = 'SENT') AS reached,
  bool_or(coalesce(o.kind, 'SENT') IN ('REFUSED', 'BOUNCED')) AS bounced
FROM mail_claim c
LEFT JOIN (SELECT mail, arg_max(kind, number) AS kind FROM mail_outcome GROUP BY mail) o
  ON o.mail = c.id
WHERE study = :study AND wave = :wave
GROUP BY unit
