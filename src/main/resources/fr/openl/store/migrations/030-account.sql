-- Who may work at the desk. A row is replaced whole when it changes. Nothing in it opens anything.
CREATE TABLE account (
  name VARCHAR NOT NULL,
  role VARCHAR NOT NULL,
  disabled BOOLEAN NOT NULL,
  enrolment INTEGER NOT NULL,
  password VARCHAR,
  invitation VARCHAR,
  invited_until TIMESTAMP,
  open_id VARCHAR
)
