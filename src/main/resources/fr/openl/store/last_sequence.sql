SELECT coalesce(max(sequence), 0) FROM response_log
