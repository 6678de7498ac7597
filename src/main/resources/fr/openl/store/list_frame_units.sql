SELECT unit, panel, name, variables FROM frame_unit
WHERE study = :study AND wave = :wave
ORDER BY unit
