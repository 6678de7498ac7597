DELETE FROM neighbour WHERE id = :id
