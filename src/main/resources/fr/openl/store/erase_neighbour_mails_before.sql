DELETE FROM neighbour_mail WHERE study = :study AND day < CAST(:day AS DATE)
