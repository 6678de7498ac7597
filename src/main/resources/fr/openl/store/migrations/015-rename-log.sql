ALTER TABLE log_without_index RENAME TO response_log
