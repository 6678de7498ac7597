SELECT schema_name AS schema, table_name AS name
FROM duckdb_tables()
WHERE database_name = 'copy' AND NOT internal
