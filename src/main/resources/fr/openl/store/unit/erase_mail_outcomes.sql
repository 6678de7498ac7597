DELETE FROM mail_outcome
WHERE mail IN (SELECT id FROM mail_claim WHERE study = :study AND unit IN (<panels>))
