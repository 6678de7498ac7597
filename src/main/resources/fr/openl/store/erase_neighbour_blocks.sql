DELETE FROM neighbour_block WHERE blocker = :id OR blocked = :id
