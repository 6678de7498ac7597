SELECT day, study, wave, kind, responses, drafts
FROM deed
WHERE study = :study
ORDER BY day, kind
