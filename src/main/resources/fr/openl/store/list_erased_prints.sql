SELECT DISTINCT print FROM erased_unit WHERE study = :study
