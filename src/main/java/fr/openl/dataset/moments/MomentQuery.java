package fr.openl.dataset.moments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sums wanted of a sample, cell by cell: one aggregation in standard SQL that reads every
 * column once.
 *
 * @param keys the columns whose values, crossed, are the cells
 * @param unitsApart whether each unit is a cell of its own
 * @param within the condition by which units fall into a cell inside or outside
 * @param weight the units' weights; everyone weighs 1 without
 * @param ranges the columns whose smallest and largest amount a cell tells, and how many are known
 */
public record MomentQuery(
    List<DataColumn> keys,
    boolean unitsApart,
    Optional<UnitCondition> within,
    Optional<DataColumn> weight,
    List<Moment> moments,
    List<DataColumn> ranges) {
  /** The column with the number of units of a cell. */
  public static final String UNITS = "units";

  /** The column that tells cells inside from those outside: 1 or 0. */
  public static final String WITHIN = "within";

  /** The column that tells units apart. */
  public static final String UNIT = "unit";

  static final String WEIGHT = "\"_weight\"";
  static final String SQUARED = "\"_squared\"";

  public MomentQuery {
    keys = List.copyOf(keys);
    moments = List.copyOf(moments);
    ranges = List.copyOf(ranges);
  }

  /** The column of the i-th key. */
  public static String key(int i) {
    return "key" + i;
  }

  /** The column of the i-th moment. */
  public static String moment(int i) {
    return "moment" + i;
  }

  /** The column with the smallest amount of the i-th range. */
  public static String low(int i) {
    return "low" + i;
  }

  /** The column with the largest amount of the i-th range. */
  public static String high(int i) {
    return "high" + i;
  }

  /** The column that counts the known amounts of the i-th range. */
  public static String known(int i) {
    return "known" + i;
  }

  /**
   * The statement over the units of {@code relation}.
   *
   * @param flags the columns of 1 and 0 that are true there where they are 1
   */
  String sql(String relation, Set<DataColumn> flags) {
    List<String> groups = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      groups.add(keys.get(i).value());
      columns.add(keys.get(i).value() + " AS " + key(i));
    }
    if (unitsApart) {
      groups.add("\"_row_number\"");
      columns.add("\"_row_number\" AS " + UNIT);
    }
    if (within.isPresent()) {
      groups.add("\"_within\"");
      columns.add("\"_within\" AS " + WITHIN);
    }
    columns.add("COUNT(*) AS " + UNITS);
    Map<Product, String> products = products();
    for (int i = 0; i < moments.size(); i++) {
      String value = products.getOrDefault(moments.get(i).product(), "");
      columns.add(moments.get(i).sql(value) + " AS " + moment(i));
    }
    for (int i = 0; i < ranges.size(); i++) {
      String amount = ranges.get(i).amount();
      columns.add("MIN(" + amount + ") AS " + low(i));
      columns.add("MAX(" + amount + ") AS " + high(i));
      columns.add("COUNT(" + amount + ") AS " + known(i));
    }
    return "SELECT "
        + String.join(", ", columns)
        + " FROM (SELECT *, "
        + WEIGHT
        + " * "
        + WEIGHT
        + " AS "
        + SQUARED
        + products.entrySet().stream()
            .map(product -> ", " + product.getKey().sql(flags) + " AS " + product.getValue())
            .collect(Collectors.joining())
        + " FROM (SELECT *, "
        + weight.map(DataColumn::amount).orElse("1E0")
        + " AS "
        + WEIGHT
        + (unitsApart ? ", ROW_NUMBER() OVER () AS \"_row_number\"" : "")
        + within
            .map(
                condition -> ", CASE WHEN " + condition.sql() + " THEN 1 ELSE 0 END AS \"_within\"")
            .orElse("")
        + " FROM "
        + relation
        + ") AS weighted) AS units"
        + (groups.isEmpty() ? "" : " GROUP BY " + String.join(", ", groups));
  }

  /**
   * The column of every product: it is worked out once a unit and multiplied by each of the
   * weights, which costs engines less than a condition in every sum.
   */
  private Map<Product, String> products() {
    Map<Product, String> columns = new LinkedHashMap<>();
    for (Moment moment : moments) {
      if (moment.readsProduct()) {
        columns.putIfAbsent(moment.product(), "\"_product" + columns.size() + "\"");
      }
    }
    return columns;
  }

  /** The keys that nothing else looks at. */
  List<DataColumn> keysAlone() {
    List<DataColumn> looked = values();
    return keys.stream().distinct().filter(key -> !looked.contains(key)).toList();
  }

  /** Every column whose value conditions look at. */
  List<DataColumn> values() {
    List<DataColumn> columns = new ArrayList<>();
    within.ifPresent(condition -> columns.addAll(condition.columns()));
    moments.forEach(
        moment -> moment.product().factors().forEach(factor -> columns.addAll(factor.columns())));
    return columns.stream().distinct().toList();
  }

  /** Every column whose amount it reads. */
  List<DataColumn> amounts() {
    List<DataColumn> columns = new ArrayList<>(ranges);
    weight.ifPresent(columns::add);
    within.ifPresent(condition -> columns.addAll(condition.columns()));
    for (Moment moment : moments) {
      if (moment.weighting() instanceof Moment.Weighting.Replicate(DataColumn column)) {
        columns.add(column);
      }
      moment.product().factors().stream()
          .filter(Factor::readsAmount)
          .forEach(factor -> columns.add(factor.column()));
    }
    return columns.stream().distinct().toList();
  }
}
