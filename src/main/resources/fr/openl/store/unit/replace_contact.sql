UPDATE frame_contact SET address = :to, contact = :contact
WHERE study = :study AND address = :from AND (wave, unit) IN (
  SELECT (wave, unit) FROM frame_unit WHERE study = :study AND panel IN (<panels>)
)
