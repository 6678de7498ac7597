SELECT address FROM neighbour WHERE id = :id
