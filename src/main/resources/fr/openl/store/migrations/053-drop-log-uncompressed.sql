DROP TABLE response_log
