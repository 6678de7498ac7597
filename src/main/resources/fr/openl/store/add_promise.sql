INSERT INTO promise (study, wave, identity, precision, revision)
VALUES (:study, :wave, :identity, :precision, :revision)
