-- What pages sent to a draft, in order; typed is an object from item to texts.
CREATE TABLE draft_change (
  key VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  editor VARCHAR NOT NULL,
  block VARCHAR NOT NULL,
  kept TIMESTAMP NOT NULL,
  typed VARCHAR NOT NULL
)
