ALTER TABLE log_compressed RENAME TO response_log
