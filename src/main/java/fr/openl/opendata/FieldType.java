package fr.openl.opendata;

/** What a column's values are. */
enum FieldType {
  STRING("string", "VARCHAR"),
  NUMBER("number", "DOUBLE"),
  INTEGER("integer", "BIGINT"),
  BOOLEAN("boolean", "BOOLEAN"),
  DATE("date", "DATE");

  private final String inSchema;
  private final String inSql;

  FieldType(String inSchema, String inSql) {
    this.inSchema = inSchema;
    this.inSql = inSql;
  }

  /** The type's name in a Table Schema. */
  String inSchema() {
    return inSchema;
  }

  /** The type's name in SQL, as Parquet files are made with it. */
  String inSql() {
    return inSql;
  }
}
