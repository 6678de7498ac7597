-- Which columns a wide table was built with, and up to which row of the log it has read.
CREATE TABLE wave_table (
  study VARCHAR NOT NULL,
  wave VARCHAR NOT NULL,
  columns VARCHAR NOT NULL,
  sequence BIGINT NOT NULL,
  PRIMARY KEY (study, wave)
)
