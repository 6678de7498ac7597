-- Whom to write to, in order of rank; contact is a keyed hash of the address. Never exported.
CREATE TABLE frame_contact (
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  rank INTEGER NOT NULL,
  address VARCHAR NOT NULL,
  language VARCHAR NOT NULL,
  contact VARCHAR NOT NULL
)
