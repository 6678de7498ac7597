SELECT editor, block, epoch_us(kept) AS kept, typed
FROM draft_change
WHERE key = :key
ORDER BY version
