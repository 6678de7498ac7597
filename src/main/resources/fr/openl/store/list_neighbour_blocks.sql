SELECT blocked AS other FROM neighbour_block WHERE blocker = :id
UNION
SELECT blocker AS other FROM neighbour_block WHERE blocked = :id
