SELECT count(DISTINCT recipient) FROM neighbour_mail WHERE sender = :id AND reported
