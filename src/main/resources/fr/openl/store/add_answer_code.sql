INSERT INTO answer_code
SELECT coalesce(max(number), 0) + 1, :answer, :coder, :version, :codes, :settles, make_timestamp(:entered)
FROM answer_code
