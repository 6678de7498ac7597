UPDATE frame_unit SET name = :name WHERE study = :study AND panel IN (<panels>)
