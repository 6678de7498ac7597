COPY (
  SELECT *
  FROM read_parquet(<responses>)
  JOIN read_parquet(<texts>) USING (_response)
  ORDER BY _response
) TO <file> (<format>)
