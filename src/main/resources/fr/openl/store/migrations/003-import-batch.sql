-- Files of responses that were imported; their rows of the log are first_sequence to last_sequence.
CREATE TABLE import_batch (
  fingerprint VARCHAR PRIMARY KEY,
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  file VARCHAR NOT NULL,
  imported TIMESTAMP NOT NULL,
  first_sequence BIGINT NOT NULL,
  last_sequence BIGINT NOT NULL
)
