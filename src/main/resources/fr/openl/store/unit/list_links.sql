SELECT wave, answered, revoked FROM invitation
WHERE study = :study AND unit IN (<names>)
ORDER BY wave, revoked DESC
