DELETE FROM case_note WHERE study = :study AND unit IN (<panels>)
