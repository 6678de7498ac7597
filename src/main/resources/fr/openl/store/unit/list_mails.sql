SELECT c.wave AS wave, c.kind AS kind, claimed, a.address AS address,
  arg_max(o.kind, o.number) AS outcome, max(o.settled) AS settled,
  arg_max(o.reply, o.number) AS reply
FROM mail_claim c
LEFT JOIN mail_outcome o ON o.mail = c.id
LEFT JOIN (SELECT DISTINCT contact, address FROM frame_contact) a ON a.contact = c.contact
WHERE c.study = :study AND c.unit IN (<panels>)
GROUP BY c.id, c.wave, c.kind, claimed, a.address
ORDER BY claimed
