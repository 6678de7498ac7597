INSERT INTO open_answer VALUES (:id, :study, :wave, :item, :response)
