-- What people decided about open answers: the words that may be told, or none.
CREATE TABLE answer_moderation (
  number BIGINT NOT NULL,
  answer VARCHAR NOT NULL,
  released VARCHAR,
  moderator VARCHAR NOT NULL,
  decided TIMESTAMP NOT NULL
)
