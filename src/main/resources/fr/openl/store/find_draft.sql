SELECT key, study, wave, unit, sent FROM draft WHERE key = :key
