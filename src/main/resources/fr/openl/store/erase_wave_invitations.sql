DELETE FROM invitation WHERE study = :study AND wave = :wave
