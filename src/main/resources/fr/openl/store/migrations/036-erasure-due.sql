-- Waves of which something was erased while its bytes may still stand in this file or a snapshot.
CREATE TABLE erasure_due (
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  at_once BOOLEAN NOT NULL
)
