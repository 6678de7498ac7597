INSERT INTO wave_decision (number, study, wave, kind, day, until)
SELECT coalesce(max(number), 0) + 1, :study, :wave, :kind, CAST(:day AS DATE), CAST(:until AS DATE)
FROM wave_decision
