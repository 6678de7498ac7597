-- Mails that were about to leave. The unit is its panel id, never the name its responses bear.
CREATE TABLE mail_claim (
  id UUID NOT NULL,
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  contact VARCHAR NOT NULL,
  claimed TIMESTAMP NOT NULL
)
