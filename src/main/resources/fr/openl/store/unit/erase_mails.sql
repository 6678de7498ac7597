DELETE FROM mail_claim WHERE study = :study AND unit IN (<panels>)
