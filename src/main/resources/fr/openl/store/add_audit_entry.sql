INSERT INTO audit_entry (number, moment, account, act, about, detail, link)
VALUES (:number, make_timestamp(:moment), :account, :act, :about, :detail, :link)
