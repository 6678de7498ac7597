package fr.openl.dataset;

/**
 * A value of every unit, for what cannot be summed cell by cell.
 *
 * @param name the column it becomes, unique among its neighbours
 * @param sql its value over the columns it is computed from; NULL where it is not known
 */
public record UnitColumn(String name, String sql) {
  /** The column as a part of further SQL. */
  public String quoted() {
    return Sql.name(name);
  }

  /** A column {@code name} as a part of SQL. */
  public static String quoted(String name) {
    return Sql.name(name);
  }

  /** A text constant of SQL. */
  public static String text(String text) {
    return Sql.text(text);
  }

  String declaration() {
    return sql + " AS " + quoted();
  }
}
