DELETE FROM wave_table WHERE study = :study AND wave = :wave
