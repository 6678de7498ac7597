-- The log as before, but the one process that writes keeps the ids unique: an index over random ids
-- is written anew with every checkpoint. The document of answers is text, checked where it is read.
CREATE TABLE log_without_index (
  sequence BIGINT NOT NULL,
  kind VARCHAR NOT NULL CHECK (kind IN ('response', 'withdrawal')),
  id UUID NOT NULL,
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  revision VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  origin VARCHAR NOT NULL,
  submitted TIMESTAMP,
  received TIMESTAMP NOT NULL,
  supersedes UUID,
  answers VARCHAR,
  CHECK ((kind = 'response') = (answers IS NOT NULL)),
  CHECK (kind = 'response' OR supersedes IS NOT NULL)
)
