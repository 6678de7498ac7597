SELECT count(*) FROM valid_response WHERE study = :study AND wave = :wave
