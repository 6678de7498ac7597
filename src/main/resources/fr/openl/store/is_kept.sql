SELECT count(*) > 0 FROM response_log WHERE id = :id
