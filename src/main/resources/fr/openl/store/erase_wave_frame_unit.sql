DELETE FROM frame_unit WHERE study = :study AND wave = :wave
