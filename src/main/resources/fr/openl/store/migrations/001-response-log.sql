-- The log of responses: rows are only ever added. A correction and a withdrawal are rows that
-- supersede an earlier one. Times are UTC; answers is the document of AnswersDocument.
CREATE TABLE response_log (
  sequence BIGINT NOT NULL,
  kind VARCHAR NOT NULL CHECK (kind IN ('response', 'withdrawal')),
  id UUID PRIMARY KEY,
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  revision VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  origin VARCHAR NOT NULL,
  submitted TIMESTAMP,
  received TIMESTAMP NOT NULL,
  supersedes UUID,
  answers JSON,
  CHECK ((kind = 'response') = (answers IS NOT NULL)),
  CHECK (kind = 'response' OR supersedes IS NOT NULL)
)
