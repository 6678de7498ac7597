-- What was decided about waves: rows are only ever added, the last one of a wave counts.
CREATE TABLE wave_decision (
  number BIGINT NOT NULL,
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  day DATE NOT NULL,
  until DATE
)
