DELETE FROM response_log WHERE study = :study AND wave = :wave
