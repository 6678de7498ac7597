DELETE FROM response_log WHERE kind = 'response' AND study = :study AND unit IN (<names>)
