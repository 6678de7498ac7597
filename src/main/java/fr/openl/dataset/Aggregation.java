package fr.openl.dataset;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The moments wanted of a wave: sums over everyone, and over each domain of each breakdown, apart
 * for each crossing of the keys that weights and variances depend on. It is one standard SQL
 * statement (grouping sets, feature T431) and reads the columns once.
 *
 * @param keys what tells the parts of every cell; a part may have none of them
 * @param sums what is wanted of every part
 * @param by the breakdown variables, each of one category or truth
 */
public record Aggregation(List<Breakdown> keys, List<CellSum> sums, List<Breakdown> by) {
  /** The column that names the breakdown variable; empty for everyone. */
  public static final String VARIABLE = "variable";

  /** The column with the domain's code; missing for everyone and where the domain is unknown. */
  public static final String DOMAIN = "domain";

  public Aggregation {
    keys = List.copyOf(keys);
    sums = List.copyOf(sums);
    by = List.copyOf(by);
  }

  /**
   * A way to divide the responses.
   *
   * @param sql the domain's code, NULL where it is not known
   */
  public record Breakdown(String variable, String sql) {}

  /** The column of the i-th key; missing where it is not known. */
  public static String key(int i) {
    return "key" + i;
  }

  /** The statement over the rows of {@code relation}. */
  String sql(String relation) {
    String domains = joined(by.size(), i -> ", " + by.get(i).sql() + " AS " + domain(i), "");
    String parts =
        joined(keys.size(), i -> ", " + keys.get(i).sql() + " AS " + Sql.name("_" + key(i)), "");
    String variable =
        by.isEmpty()
            ? "''"
            : "CASE "
                + joined(
                    by.size(),
                    i ->
                        "WHEN GROUPING("
                            + domain(i)
                            + ") = 0 THEN "
                            + Sql.text(by.get(i).variable()),
                    " ")
                + " ELSE '' END";
    String code =
        "COALESCE(CAST(NULL AS VARCHAR)" + joined(by.size(), i -> ", " + domain(i), "") + ")";
    String known = joined(keys.size(), i -> ", " + Sql.name("_" + key(i)) + " AS " + key(i), "");
    String numbers =
        sums.stream()
            .map(sum -> ", CAST(" + sum.sql() + " AS DOUBLE PRECISION) AS " + Sql.name(sum.name()))
            .collect(Collectors.joining());
    String common = joined(keys.size(), i -> Sql.name("_" + key(i)), ", ");
    String sets =
        Stream.concat(
                Stream.of("(" + common + ")"),
                IntStream.range(0, by.size())
                    .mapToObj(i -> "(" + domain(i) + (common.isEmpty() ? "" : ", " + common) + ")"))
            .collect(Collectors.joining(", "));
    return "SELECT %s AS %s, %s AS %s%s%s FROM (SELECT *%s%s FROM %s) AS responses GROUP BY GROUPING SETS (%s)"
        .formatted(
            variable, VARIABLE, code, DOMAIN, known, numbers, parts, domains, relation, sets);
  }

  private static String joined(int count, IntFunction<String> part, String between) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(between));
  }

  private static String domain(int i) {
    return "\"_by" + i + "\"";
  }
}
