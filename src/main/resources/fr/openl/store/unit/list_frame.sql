SELECT wave, unit, panel, name, CAST(variables AS JSON) AS variables FROM frame_unit
WHERE study = :study AND panel IN (<panels>)
ORDER BY wave
