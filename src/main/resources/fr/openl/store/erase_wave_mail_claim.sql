DELETE FROM mail_claim WHERE study = :study AND wave = :wave
