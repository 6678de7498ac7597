SELECT unit, address, language FROM frame_contact
WHERE study = :study AND wave = :wave
ORDER BY unit, rank
