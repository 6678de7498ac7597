DELETE FROM answer_moderation WHERE answer NOT IN (SELECT id FROM open_answer)
