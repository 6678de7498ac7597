-- What people learned about units during a wave.
CREATE TABLE case_note (
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  day DATE NOT NULL
)
