-- Mails between neighbours: that they left, never what they say. The print is a keyed hash of the
-- token by which the recipient answers; contact that of the recipient's address.
CREATE TABLE neighbour_mail (
  print VARCHAR NOT NULL,
  study VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  sender VARCHAR NOT NULL,
  recipient VARCHAR NOT NULL,
  contact VARCHAR NOT NULL,
  day DATE NOT NULL,
  reported BOOLEAN NOT NULL
)
