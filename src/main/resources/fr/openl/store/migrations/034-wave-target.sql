-- The share of units, in per cent, that a wave aims at; the last row of a wave counts.
CREATE TABLE wave_target (
  number BIGINT NOT NULL,
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  percent INTEGER NOT NULL
)
