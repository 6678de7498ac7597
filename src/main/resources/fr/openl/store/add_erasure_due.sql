INSERT INTO erasure_due (study, wave, at_once) VALUES (:study, :wave, :at_once)
