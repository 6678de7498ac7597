INSERT INTO migration (name, checksum, applied) VALUES (:name, :checksum, make_timestamp(:applied))
