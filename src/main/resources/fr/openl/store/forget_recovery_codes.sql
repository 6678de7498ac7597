DELETE FROM account_code WHERE name = :name AND print IS NOT NULL
