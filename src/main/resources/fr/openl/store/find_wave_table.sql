SELECT columns, sequence FROM wave_table WHERE study = :study AND wave = :wave
