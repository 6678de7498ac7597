SELECT coalesce(max(number), 0) FROM mail_outcome
