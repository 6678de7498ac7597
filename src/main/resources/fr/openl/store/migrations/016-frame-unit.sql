-- The units of imported frames; variables is an object from variable to value. The panel id is that
-- by which a unit is followed over the waves. Never exported.
CREATE TABLE frame_unit (
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  panel VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  variables VARCHAR NOT NULL
)
