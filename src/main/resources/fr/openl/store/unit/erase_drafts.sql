DELETE FROM draft WHERE study = :study AND unit IN (<names>)
