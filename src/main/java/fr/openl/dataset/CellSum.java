package fr.openl.dataset;

/**
 * One number wanted of every cell of a wave: a conditional count, sum or maximum over its
 * responses, in standard SQL that any engine can compute. An unknown condition does not hold; an
 * unknown quantity adds nothing.
 *
 * @param name the column of the aggregated table; unique in an aggregation
 * @param sql an aggregate expression, never NULL
 */
public record CellSum(String name, String sql) {

  /** How many responses {@code condition} holds for. */
  public static CellSum count(String name, String condition) {
    return new CellSum(name, "COUNT(CASE WHEN " + condition + " THEN 1 END)");
  }

  /** The sum of {@code quantity} over the responses {@code condition} holds for. */
  public static CellSum total(String name, String condition, String quantity) {
    return new CellSum(
        name,
        "COALESCE(SUM(CASE WHEN "
            + condition
            + " THEN COALESCE("
            + quantity
            + ", 0) ELSE 0 END), 0)");
  }

  /** The largest {@code quantity} among the responses {@code condition} holds for, at least 0. */
  public static CellSum largest(String name, String condition, String quantity) {
    return new CellSum(
        name,
        "COALESCE(MAX(CASE WHEN "
            + condition
            + " THEN COALESCE("
            + quantity
            + ", 0) ELSE 0 END), 0)");
  }
}
