SELECT f.wave AS wave, f.unit AS unit, f.panel AS panel, f.name AS name,
  s.unit IS NOT NULL
    OR NOT EXISTS (
      SELECT 1 FROM frame_sample a WHERE a.study = f.study AND a.wave = f.wave
    ) AS asked
FROM frame_unit f
LEFT JOIN frame_sample s ON s.study = f.study AND s.wave = f.wave AND s.unit = f.unit
WHERE f.study = :study AND (
  f.panel = :unit
  OR f.panel IN (SELECT panel FROM frame_unit WHERE study = :study AND unit = :unit)
)
ORDER BY f.wave
