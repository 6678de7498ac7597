DELETE FROM case_note WHERE study = :study AND wave = :wave
