SELECT c.wave AS wave, rank, address, language FROM frame_contact c
JOIN frame_unit f ON f.study = c.study AND f.wave = c.wave AND f.unit = c.unit
WHERE c.study = :study AND f.panel IN (<panels>)
ORDER BY c.wave, rank
