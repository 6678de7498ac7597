DELETE FROM neighbour_mail WHERE sender = :id OR recipient = :id
