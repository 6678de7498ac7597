SELECT
  count(*) FILTER (WHERE kind <> 'CONFIRMATION' AND sender = :sender) AS sent,
  count(*) FILTER (WHERE kind <> 'CONFIRMATION' AND contact = :contact) AS received,
  count(*) FILTER (WHERE kind = 'CONFIRMATION' AND (recipient = :sender OR contact = :contact))
    AS confirmations
FROM neighbour_mail
WHERE day = CAST(:day AS DATE)
