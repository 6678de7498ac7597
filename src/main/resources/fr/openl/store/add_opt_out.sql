INSERT INTO opt_out (contact, day)
SELECT :contact, CAST(:day AS DATE)
WHERE NOT EXISTS (SELECT 1 FROM opt_out WHERE contact = :contact)
