SELECT wave, answered, revoked, mode, expires FROM invitation
WHERE study = :study AND unit IN (<names>)
ORDER BY wave, revoked DESC
