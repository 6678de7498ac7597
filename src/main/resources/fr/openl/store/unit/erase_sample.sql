DELETE FROM frame_sample
WHERE study = :study AND (wave, unit) IN (
  SELECT (wave, unit) FROM frame_unit WHERE study = :study AND panel IN (<panels>)
)
