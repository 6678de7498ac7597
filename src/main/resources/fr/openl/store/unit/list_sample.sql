SELECT s.wave AS wave, stratum, probability FROM frame_sample s
JOIN frame_unit f ON f.study = s.study AND f.wave = s.wave AND f.unit = s.unit
WHERE s.study = :study AND f.panel IN (<panels>)
ORDER BY s.wave
