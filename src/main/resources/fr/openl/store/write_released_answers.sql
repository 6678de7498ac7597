-- In the order of the answers' own ids, which are random.
COPY (
  SELECT answer.item, moderation.released AS text
  FROM open_answer AS answer
  JOIN (
    SELECT * FROM answer_moderation
    QUALIFY row_number() OVER (PARTITION BY answer ORDER BY number DESC) = 1
  ) AS moderation ON moderation.answer = answer.id
  JOIN <table> AS response ON response._response = answer.response
  WHERE answer.study = <study> AND answer.wave = <wave> AND moderation.released IS NOT NULL
  ORDER BY answer.id
) TO <file> (FORMAT csv, HEADER)
