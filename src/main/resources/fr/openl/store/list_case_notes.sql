SELECT unit, kind, day FROM case_note
WHERE study = :study AND wave = :wave
ORDER BY day, unit
