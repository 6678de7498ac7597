SELECT * FROM neighbour WHERE study = :study ORDER BY id
