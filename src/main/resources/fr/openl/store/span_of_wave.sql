SELECT coalesce(min(sequence), 1) AS first, coalesce(max(sequence), 0) AS last
FROM response_log
WHERE study = :study AND wave = :wave
