SELECT count(*) FROM erased_unit WHERE study = :study AND wave = :wave
