-- The public log of what was done for the sake of privacy.
CREATE TABLE deed (
  day DATE NOT NULL,
  study VARCHAR NOT NULL,
  wave VARCHAR,
  kind VARCHAR NOT NULL,
  responses BIGINT NOT NULL,
  drafts BIGINT NOT NULL
)
