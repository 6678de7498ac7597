package fr.openl.dataset;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The per-cell sums wanted of a wave: over everyone, and over each domain of each breakdown. It is
 * one standard SQL statement (grouping sets, feature T431) and reads the columns once.
 *
 * @param within the condition that a response must meet to count at all
 * @param sums what is wanted of every cell
 * @param by the breakdown variables, each of one category or truth
 */
public record Aggregation(String within, List<CellSum> sums, List<Breakdown> by) {
  /** The column that names the breakdown variable; empty for everyone. */
  public static final String VARIABLE = "variable";

  /** The column with the domain's code; missing for everyone and where the domain is unknown. */
  public static final String DOMAIN = "domain";

  public Aggregation {
    sums = List.copyOf(sums);
    by = List.copyOf(by);
  }

  /**
   * A way to divide the responses.
   *
   * @param sql the domain's code, NULL where it is not known
   */
  public record Breakdown(String variable, String sql) {}

  /** The statement over the rows of {@code relation}. */
  String sql(String relation) {
    String keys =
        numbered(i -> ", " + by.get(i).sql() + " AS " + key(i)).collect(Collectors.joining());
    String variable =
        by.isEmpty()
            ? "''"
            : numbered(
                    i -> "WHEN GROUPING(" + key(i) + ") = 0 THEN " + Sql.text(by.get(i).variable()))
                .collect(Collectors.joining(" ", "CASE ", " ELSE '' END"));
    String domain =
        "COALESCE(CAST(NULL AS VARCHAR)"
            + numbered(i -> ", " + key(i)).collect(Collectors.joining())
            + ")";
    String numbers =
        sums.stream()
            .map(sum -> ", CAST(" + sum.sql() + " AS DOUBLE PRECISION) AS " + Sql.name(sum.name()))
            .collect(Collectors.joining());
    String sets =
        Stream.concat(Stream.of("()"), numbered(i -> "(" + key(i) + ")"))
            .collect(Collectors.joining(", "));
    return "SELECT %s AS %s, %s AS %s%s FROM (SELECT *%s FROM %s WHERE %s) AS cells GROUP BY GROUPING SETS (%s)"
        .formatted(variable, VARIABLE, domain, DOMAIN, numbers, keys, relation, within, sets);
  }

  private Stream<String> numbered(java.util.function.IntFunction<String> part) {
    return IntStream.range(0, by.size()).mapToObj(part);
  }

  private static String key(int i) {
    return "\"_by" + i + "\"";
  }
}
