SELECT DISTINCT unit FROM valid_response
WHERE study = :study AND wave = :wave
