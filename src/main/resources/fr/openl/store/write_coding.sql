-- Who coded what, when, by which version of the scheme.
COPY (
  SELECT
    answer.item, code.version, code.coder, code.settles,
    count(DISTINCT code.answer) AS answers,
    CAST(min(code.entered) AS DATE) AS first_day, CAST(max(code.entered) AS DATE) AS last_day
  FROM answer_code AS code
  JOIN open_answer AS answer ON answer.id = code.answer
  WHERE answer.study = <study> AND answer.wave = <wave>
  GROUP BY ALL
  ORDER BY ALL
) TO <file> (FORMAT csv, HEADER)
