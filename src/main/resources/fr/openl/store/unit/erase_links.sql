DELETE FROM invitation WHERE study = :study AND unit IN (<names>)
