INSERT INTO erased_unit (study, wave, print, day)
VALUES (:study, :wave, :print, CAST(:day AS DATE))
