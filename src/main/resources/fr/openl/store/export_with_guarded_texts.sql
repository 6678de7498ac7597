-- A text that begins as a formula gets an apostrophe, so that no spreadsheet computes it.
COPY (
  SELECT
    response.*,
    CASE
      WHEN left(COLUMNS(text.* EXCLUDE (_response)), 1)
        IN ('=', '+', '-', '@', '|', chr(9), chr(10), chr(13)) THEN chr(39)
      ELSE ''
    END || COLUMNS(text.* EXCLUDE (_response))
  FROM read_parquet(<responses>) AS response
  JOIN read_parquet(<texts>) AS text USING (_response)
  ORDER BY _response
) TO <file> (<format>)
