-- count(id), not count(*): above the view's anti-join the latter reads every column, answers too
SELECT count(id) FROM valid_response WHERE study = :study AND wave = :wave
