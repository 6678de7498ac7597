COPY (SELECT * FROM read_parquet(<responses>) ORDER BY _response) TO <file> (<format>)
