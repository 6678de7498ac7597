DELETE FROM account_code WHERE name = :name AND step < :step
