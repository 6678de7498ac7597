INSERT INTO neighbour_mail (print, study, kind, sender, recipient, contact, day, reported)
VALUES (:print, :study, :kind, :sender, :recipient, :contact, CAST(:day AS DATE), FALSE)
