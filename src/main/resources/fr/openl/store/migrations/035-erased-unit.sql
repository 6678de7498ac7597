-- Units that were erased at their request, by keyed hash of their ids: frames taken in later leave
-- them out. The wave is that of a case, and NULL where a unit is only remembered.
CREATE TABLE erased_unit (
  study VARCHAR NOT NULL,
  wave VARCHAR,
  print VARCHAR NOT NULL,
  day DATE NOT NULL
)
