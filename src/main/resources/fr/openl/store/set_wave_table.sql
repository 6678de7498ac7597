INSERT OR REPLACE INTO wave_table (study, wave, columns, sequence)
VALUES (:study, :wave, :columns, :sequence)
