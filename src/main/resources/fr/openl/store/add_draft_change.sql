INSERT INTO draft_change (key, version, editor, block, kept, typed)
SELECT :key, coalesce(max(version), 0) + 1, :editor, :block, make_timestamp(:kept), :typed
FROM draft_change
WHERE key = :key
