SELECT code.answer, code.coder, code.version, code.codes, code.settles, epoch_us(code.entered) AS entered
FROM answer_code AS code
JOIN open_answer AS answer ON answer.id = code.answer
WHERE answer.study = :study AND answer.wave = :wave AND answer.item = :item
ORDER BY code.number
