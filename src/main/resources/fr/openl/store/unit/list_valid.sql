SELECT id FROM valid_response WHERE study = :study AND unit IN (<names>)
