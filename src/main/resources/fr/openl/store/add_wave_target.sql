INSERT INTO wave_target (number, study, wave, percent)
SELECT coalesce(max(number), 0) + 1, :study, :wave, :percent FROM wave_target
