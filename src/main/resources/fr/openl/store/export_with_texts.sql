COPY (
  SELECT *
  FROM read_parquet(<responses>) AS response
  JOIN read_parquet(<texts>) AS text USING (_response)
  ORDER BY _response
) TO <file> (<format>)
