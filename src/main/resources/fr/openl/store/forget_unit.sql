-- Of an erased response only the fact remains.
UPDATE response_log SET unit = '' WHERE kind = 'withdrawal' AND supersedes = :id
