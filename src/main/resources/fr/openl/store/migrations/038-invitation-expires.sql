-- When such a link opens nothing any more.
ALTER TABLE invitation ADD COLUMN expires TIMESTAMP
