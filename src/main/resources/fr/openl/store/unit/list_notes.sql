SELECT wave, kind, day FROM case_note
WHERE study = :study AND unit IN (<panels>)
ORDER BY day
