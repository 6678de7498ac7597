-- The entries of collectives that want to be found by others. The id is a keyed hash that nothing
-- else in the database shares: no entry leads to a response, a draft or an invitation. Offers and
-- seeks are codes joined by commas. Never exported.
CREATE TABLE neighbour (
  id VARCHAR NOT NULL,
  study VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  offers VARCHAR NOT NULL,
  seeks VARCHAR NOT NULL,
  language VARCHAR NOT NULL,
  address VARCHAR NOT NULL,
  contact VARCHAR NOT NULL,
  confirmed BOOLEAN NOT NULL,
  renewed DATE NOT NULL
)
