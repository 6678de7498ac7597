-- The codes that count, worked out anew from answer_code whenever codes come in.
CREATE TABLE settled_code (
  answer VARCHAR NOT NULL,
  variable VARCHAR NOT NULL,
  version VARCHAR NOT NULL,
  codes VARCHAR NOT NULL
)
