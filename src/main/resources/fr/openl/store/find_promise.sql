SELECT study, wave, identity, precision, revision
FROM promise
WHERE study = :study AND wave = :wave
