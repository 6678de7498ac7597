package fr.openl.opendata;

import java.util.List;

/**
 * One column of an open table.
 *
 * @param required whether every line has a value
 * @param oneOf the only values there are; empty: any of the type
 */
record Field(String name, Type type, String description, boolean required, List<String> oneOf) {
  Field {
    oneOf = List.copyOf(oneOf);
  }

  static Field required(String name, Type type, String description) {
    return new Field(name, type, description, true, List.of());
  }

  static Field optional(String name, Type type, String description) {
    return new Field(name, type, description, false, List.of());
  }

  static Field oneOf(String name, String description, boolean required, List<String> values) {
    return new Field(name, Type.STRING, description, required, values);
  }

  /** What a column's values are. */
  enum Type {
    STRING("string", "VARCHAR"),
    NUMBER("number", "DOUBLE"),
    INTEGER("integer", "BIGINT"),
    BOOLEAN("boolean", "BOOLEAN"),
    DATE("date", "DATE");

    private final String inSchema;
    private final String inSql;

    Type(String inSchema, String inSql) {
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
}
