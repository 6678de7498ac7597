UPDATE neighbour SET confirmed = TRUE WHERE id = :id
