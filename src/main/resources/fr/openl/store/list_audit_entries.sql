SELECT number, epoch_us(moment) AS moment, account, act, about, detail, link
FROM audit_entry
WHERE number < :before
ORDER BY number DESC
LIMIT :most
