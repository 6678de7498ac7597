COPY (SELECT <columns> FROM <table>) TO <file> (FORMAT parquet, COMPRESSION zstd)
