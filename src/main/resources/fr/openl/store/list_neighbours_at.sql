SELECT id FROM neighbour WHERE study = :study AND contact = :contact
