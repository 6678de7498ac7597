INSERT INTO neighbour_erasure (day) VALUES (CAST(:day AS DATE))
