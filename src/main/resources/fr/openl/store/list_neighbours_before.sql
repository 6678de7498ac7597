SELECT id FROM neighbour WHERE study = :study AND renewed < CAST(:day AS DATE)
