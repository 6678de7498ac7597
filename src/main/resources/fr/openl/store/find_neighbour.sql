SELECT * FROM neighbour WHERE id = :id
