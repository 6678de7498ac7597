DELETE FROM settled_code
WHERE variable = :variable
  AND answer IN (
    SELECT id FROM open_answer WHERE study = :study AND wave = :wave AND item = :item
  )
