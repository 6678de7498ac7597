-- Of responses that were erased nothing stays, not what was made of their words either.
DELETE FROM open_answer WHERE response NOT IN (SELECT CAST(id AS VARCHAR) FROM response_log)
