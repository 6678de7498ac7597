-- Answers while they are being filled in. The key is a keyed hash of the personal link.
CREATE TABLE draft (
  key VARCHAR PRIMARY KEY,
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  unit VARCHAR,
  sent UUID
)
