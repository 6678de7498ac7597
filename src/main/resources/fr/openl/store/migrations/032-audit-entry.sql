-- Who did what at the desk: rows are only ever added, each sealed to the one before by its link.
CREATE TABLE audit_entry (
  number BIGINT NOT NULL,
  moment TIMESTAMP NOT NULL,
  account VARCHAR NOT NULL,
  act VARCHAR NOT NULL,
  about VARCHAR NOT NULL,
  detail VARCHAR NOT NULL,
  link VARCHAR NOT NULL
)
