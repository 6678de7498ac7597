SELECT count(*) > 0 FROM valid_response WHERE id = :id
