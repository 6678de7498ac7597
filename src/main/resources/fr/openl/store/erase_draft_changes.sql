DELETE FROM draft_change WHERE key = :key
