-- Who wants no more mail, by keyed hash of the address, for all studies and waves.
CREATE TABLE opt_out (
  contact VARCHAR NOT NULL,
  day DATE NOT NULL
)
