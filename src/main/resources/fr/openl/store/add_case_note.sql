INSERT INTO case_note (study, wave, unit, kind, day)
SELECT :study, :wave, :unit, :kind, CAST(:day AS DATE)
WHERE NOT EXISTS (
  SELECT 1 FROM case_note
  WHERE study = :study AND wave = :wave AND unit = :unit AND kind = :kind
)
