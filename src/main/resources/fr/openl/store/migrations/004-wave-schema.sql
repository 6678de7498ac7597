-- Holds the wide tables: one a wave, derived from the log, free to be dropped and built again.
CREATE SCHEMA wave
