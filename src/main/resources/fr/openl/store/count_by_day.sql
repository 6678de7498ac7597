SELECT CAST(submitted AS DATE) AS day, count(*) AS responses
FROM valid_response
WHERE study = :study AND wave = :wave AND submitted IS NOT NULL
GROUP BY day
ORDER BY day
