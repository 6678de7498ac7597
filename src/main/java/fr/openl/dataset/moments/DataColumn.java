package fr.openl.dataset.moments;

/**
 * A column of a data file, one value a unit.
 *
 * @param name as the file spells it
 */
public record DataColumn(String name, Kind kind) {
  /** What a file keeps in a column. A text may still spell a number. */
  public enum Kind {
    TEXT,
    NUMBER,
    WHOLE,
    TRUTH
  }

  /** The column's value in SQL; NULL where it is missing. */
  String value() {
    return quoted(name);
  }

  /** The column's value as a DOUBLE PRECISION; NULL where it is missing or spells no number. */
  String amount() {
    return quoted(name + " (amount)");
  }

  /** A category of this column as an SQL constant. */
  String constant(String category) {
    return kind == Kind.TEXT ? "'" + category.replace("'", "''") + "'" : category;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
