SELECT draft.key, coalesce(max(draft_change.version), 0) AS version
FROM draft
LEFT JOIN draft_change ON draft_change.key = draft.key
WHERE draft.key IN (<keys>)
GROUP BY draft.key
