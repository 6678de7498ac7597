SELECT DISTINCT c.address AS address, o.day AS day FROM opt_out o
JOIN frame_contact c ON c.contact = o.contact
JOIN frame_unit f ON f.study = c.study AND f.wave = c.wave AND f.unit = c.unit
WHERE f.study = :study AND f.panel IN (<panels>)
ORDER BY address
