SELECT moderation.answer, moderation.released, moderation.moderator, epoch_us(moderation.decided) AS decided
FROM answer_moderation AS moderation
JOIN open_answer AS answer ON answer.id = moderation.answer
WHERE answer.study = :study AND answer.wave = :wave AND answer.item = :item
QUALIFY row_number() OVER (PARTITION BY moderation.answer ORDER BY moderation.number DESC) = 1
ORDER BY moderation.answer
