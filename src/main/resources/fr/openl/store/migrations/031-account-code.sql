-- Codes of accounts: recovery codes that are not used yet (print), and the last time step whose
-- one-time code was used (step).
CREATE TABLE account_code (
  name VARCHAR NOT NULL,
  print VARCHAR,
  step BIGINT
)
