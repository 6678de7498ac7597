INSERT INTO deed (day, study, wave, kind, responses, drafts)
VALUES (:day, :study, :wave, :kind, :responses, :drafts)
