-- An open answer that somebody looked at, under an id of its own that leads to its response here only.
CREATE TABLE open_answer (
  id VARCHAR NOT NULL,
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  item VARCHAR NOT NULL,
  response VARCHAR NOT NULL
)
