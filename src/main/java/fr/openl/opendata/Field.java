package fr.openl.opendata;

import java.util.List;

/**
 * One column of an open table.
 *
 * @param required whether every line has a value
 * @param oneOf the only values there are; empty: any of the type
 */
record Field(
    String name, FieldType type, String description, boolean required, List<String> oneOf) {
  Field {
    oneOf = List.copyOf(oneOf);
  }

  static Field required(String name, FieldType type, String description) {
    return new Field(name, type, description, true, List.of());
  }

  static Field optional(String name, FieldType type, String description) {
    return new Field(name, type, description, false, List.of());
  }

  static Field oneOf(String name, String description, boolean required, List<String> values) {
    return new Field(name, FieldType.STRING, description, required, values);
  }
}
