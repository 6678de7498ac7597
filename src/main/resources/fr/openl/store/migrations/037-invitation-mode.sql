-- Of links by which an operator fills in for a unit: how the answers reach the operator.
ALTER TABLE invitation ADD COLUMN mode VARCHAR
