SELECT id, response FROM open_answer WHERE study = :study AND wave = :wave AND item = :item
