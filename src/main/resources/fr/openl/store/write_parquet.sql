-- In the order of the ids, which are random: the order of arrival would tell who came when.
COPY (SELECT <columns> FROM <table> ORDER BY _response) TO <file> (FORMAT parquet, COMPRESSION zstd)
