SELECT id, study, wave, c.kind AS kind, unit, contact, epoch_us(claimed) AS claimed,
  o.kind AS fate, epoch_us(o.settled) AS settled, o.reply AS reply
FROM mail_claim c
LEFT JOIN (
  SELECT mail, arg_max(kind, number) AS kind, arg_max(settled, number) AS settled,
    arg_max(reply, number) AS reply
  FROM mail_outcome GROUP BY mail
) o ON o.mail = c.id
WHERE claimed >= make_timestamp(:since)
ORDER BY claimed, id
