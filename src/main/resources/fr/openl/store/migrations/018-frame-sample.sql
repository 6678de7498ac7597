-- The units that were drawn, with their probability of inclusion.
CREATE TABLE frame_sample (
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  stratum VARCHAR NOT NULL,
  probability DOUBLE NOT NULL
)
