DELETE FROM frame_unit WHERE study = :study AND panel IN (<panels>)
