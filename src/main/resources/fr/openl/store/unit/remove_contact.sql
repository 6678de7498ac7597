DELETE FROM frame_contact
WHERE study = :study AND address = :address AND (wave, unit) IN (
  SELECT (wave, unit) FROM frame_unit WHERE study = :study AND panel IN (<panels>)
)
