INSERT INTO answer_moderation
SELECT coalesce(max(number), 0) + 1, :answer, :released, :moderator, make_timestamp(:decided)
FROM answer_moderation
