-- Neighbours who want to hear no more of one another.
CREATE TABLE neighbour_block (
  blocker VARCHAR NOT NULL,
  blocked VARCHAR NOT NULL
)
