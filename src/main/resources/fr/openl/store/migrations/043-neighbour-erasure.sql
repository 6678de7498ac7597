-- That entries were erased since the file was last written anew; their bytes may still be in it.
CREATE TABLE neighbour_erasure (
  day DATE NOT NULL
)
