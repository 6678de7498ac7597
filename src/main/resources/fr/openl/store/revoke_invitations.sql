UPDATE invitation
SET revoked = true
WHERE study = :study AND wave = :wave AND unit = :unit AND NOT revoked
