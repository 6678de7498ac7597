package fr.openl.store;

import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** The statements of the store, one file each, named after what they do. */
final class Sql {
  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();

  private Sql() {}

  /**
   * The statement in {@code fr/openl/store/<name>.sql}.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  static String statement(String name) {
    return FILES.getResource(Sql.class.getClassLoader(), "fr/openl/store/" + name + ".sql");
  }

  /** A name as SQL reads it, whatever characters it holds. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text constant as SQL reads it. */
  static String constant(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
