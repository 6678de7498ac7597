INSERT INTO erased_unit (study, wave, print, day)
SELECT :study, :wave, :print, CAST(:day AS DATE)
WHERE NOT EXISTS (
  SELECT 1 FROM erased_unit WHERE study = :study AND wave = :wave AND print = :print
)
