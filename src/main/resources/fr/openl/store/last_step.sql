SELECT coalesce(max(step), -1) FROM account_code WHERE name = :name AND step IS NOT NULL
