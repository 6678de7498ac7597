-- Personal links by keyed hash. Nothing tells when one was answered, nor with which response.
CREATE TABLE invitation (
  print VARCHAR PRIMARY KEY,
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  answered BOOLEAN NOT NULL,
  revoked BOOLEAN NOT NULL
)
