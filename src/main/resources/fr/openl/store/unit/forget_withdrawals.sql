-- Of erased responses only the fact remains.
UPDATE response_log SET unit = '' WHERE kind = 'withdrawal' AND study = :study AND unit IN (<names>)
