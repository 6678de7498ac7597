DELETE FROM frame_sample WHERE study = :study AND wave = :wave
