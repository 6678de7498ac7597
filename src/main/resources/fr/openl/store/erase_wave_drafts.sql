DELETE FROM draft WHERE study = :study AND wave = :wave
