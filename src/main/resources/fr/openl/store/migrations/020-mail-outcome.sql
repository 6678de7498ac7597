-- What became of mails; the last row of a mail counts.
CREATE TABLE mail_outcome (
  mail UUID NOT NULL,
  number BIGINT NOT NULL,
  kind VARCHAR NOT NULL,
  settled TIMESTAMP NOT NULL,
  reply VARCHAR NOT NULL
)
