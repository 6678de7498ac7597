DELETE FROM settled_code WHERE answer NOT IN (SELECT id FROM open_answer)
