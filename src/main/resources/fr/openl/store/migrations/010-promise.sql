-- What a wave promised when its first answers came in.
CREATE TABLE promise (
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  identity VARCHAR NOT NULL,
  precision VARCHAR NOT NULL,
  revision VARCHAR NOT NULL,
  PRIMARY KEY (study, wave)
)
