SELECT unit, stratum, probability FROM frame_sample
WHERE study = :study AND wave = :wave
ORDER BY unit
