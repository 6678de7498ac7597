SELECT id FROM response_log
