INSERT INTO account_code (name, print, step) VALUES (:name, :print, CAST(:step AS BIGINT))
