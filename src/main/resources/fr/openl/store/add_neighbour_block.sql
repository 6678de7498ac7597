INSERT INTO neighbour_block (blocker, blocked)
SELECT :blocker, :blocked
WHERE NOT EXISTS (SELECT 1 FROM neighbour_block WHERE blocker = :blocker AND blocked = :blocked)
