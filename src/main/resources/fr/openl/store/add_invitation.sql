INSERT INTO invitation (print, study, wave, unit, answered, revoked)
VALUES (:print, :study, :wave, :unit, :answered, :revoked)
