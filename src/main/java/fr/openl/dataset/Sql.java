package fr.openl.dataset;

/** How names and texts are written in standard SQL. */
final class Sql {
  private Sql() {}

  /** A column or table name, quoted. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text constant. */
  static String text(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
