SELECT DISTINCT study, wave FROM erasure_due WHERE at_once OR :all ORDER BY study, wave
