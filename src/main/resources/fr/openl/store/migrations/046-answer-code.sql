-- What coders made of open answers; never overwritten.
CREATE TABLE answer_code (
  number BIGINT NOT NULL,
  answer VARCHAR NOT NULL,
  coder VARCHAR NOT NULL,
  version VARCHAR NOT NULL,
  codes VARCHAR NOT NULL,
  settles BOOLEAN NOT NULL,
  entered TIMESTAMP NOT NULL
)
