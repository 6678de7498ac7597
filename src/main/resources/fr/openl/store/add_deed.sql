INSERT INTO deed (day, study, wave, kind, responses, drafts)
VALUES (CAST(:day AS DATE), :study, :wave, :kind, :responses, :drafts)
