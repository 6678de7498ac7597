package fr.openl.dataset.moments;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One thing that a sum looks at in a unit: a condition, which is 1 or 0, or an amount, which is 0
 * where it is missing.
 */
public sealed interface Factor {
  DataColumn column();

  /** The column has a value. */
  record Known(DataColumn column) implements Factor {}

  /** The column has this value. */
  record Level(DataColumn column, String category) implements Factor {}

  /** The column spells a number. */
  record Numeric(DataColumn column) implements Factor {}

  /** The column's amount is {@code limit} or less. */
  record AtMost(DataColumn column, double limit) implements Factor {}

  /**
   * The column has a value, but none of {@code categories}: 0 everywhere if these are all there
   * are.
   */
  record Unlisted(DataColumn column, List<String> categories) implements Factor {
    public Unlisted {
      categories = List.copyOf(categories);
    }
  }

  /** The column has a value that spells no number: 0 everywhere in a column of numbers. */
  record NotNumeric(DataColumn column) implements Factor {}

  /**
   * Some column has none of its categories, or no value: 0 everywhere if every unit has an expected
   * value in every column.
   *
   * @param column the first of them
   * @param expected the categories of each column
   */
  record Unexpected(DataColumn column, Map<DataColumn, List<String>> expected) implements Factor {
    public Unexpected {
      expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }
  }

  /**
   * The column's amount less {@code centre}, a constant near its mean that keeps squares from
   * cancelling out.
   */
  record Amount(DataColumn column, double centre) implements Factor {}

  /** Every column that it looks at. */
  default Collection<DataColumn> columns() {
    return this instanceof Unexpected unexpected ? unexpected.expected.keySet() : List.of(column());
  }

  /** Whether it is 1 or 0. */
  default boolean isCondition() {
    return !(this instanceof Amount);
  }

  /** Whether it looks at the column's amount, not at its value as it is spelled. */
  default boolean readsAmount() {
    return switch (this) {
      case Known known -> false;
      case Level level -> false;
      case Unlisted unlisted -> false;
      case Unexpected unexpected -> false;
      case Numeric numeric -> true;
      case AtMost atMost -> true;
      case NotNumeric notNumeric -> true;
      case Amount amount -> true;
    };
  }

  /** Whether a unit that {@code stronger} holds for always meets this condition. */
  default boolean followsFrom(Factor stronger) {
    return column().equals(stronger.column())
        && switch (this) {
          case Known known ->
              stronger instanceof Level
                  || stronger instanceof Numeric
                  || stronger instanceof AtMost
                  || stronger instanceof Amount;
          case Numeric numeric -> stronger instanceof AtMost || stronger instanceof Amount;
          default -> false;
        };
  }

  /** Whether no unit can meet both. */
  default boolean excludes(Factor other) {
    return this instanceof Level(DataColumn column, String category)
        && other instanceof Level(DataColumn otherColumn, String otherCategory)
        && column.equals(otherColumn)
        && !category.equals(otherCategory);
  }

  /** A condition or an amount in SQL. */
  default String sql() {
    return sql(Set.of());
  }

  /**
   * The same, where {@code flags} are columns of 1 and 0 and nothing else, which are true where
   * they are 1.
   */
  default String sql(Set<DataColumn> flags) {
    return switch (this) {
      case Known(DataColumn column) -> column.value() + " IS NOT NULL";
      case Level(DataColumn column, String category) when flags.contains(column) ->
          (category.equals("1") ? "" : "NOT ") + column.value();
      case Level(DataColumn column, String category) ->
          column.value() + " = " + column.constant(category);
      case Numeric(DataColumn column) -> column.amount() + " IS NOT NULL";
      case AtMost(DataColumn column, double limit) -> column.amount() + " <= " + number(limit);
      case Unlisted unlisted when flags.contains(unlisted.column) -> "1 = 0";
      case Unlisted(DataColumn column, List<String> categories) ->
          categories.isEmpty()
              ? column.value() + " IS NOT NULL"
              : column.value() + " NOT IN (" + constants(column, categories) + ")";
      case NotNumeric(DataColumn column) ->
          column.value() + " IS NOT NULL AND " + column.amount() + " IS NULL";
      case Unexpected(DataColumn first, Map<DataColumn, List<String>> expected) ->
          expected.entrySet().stream()
              .map(one -> isListed(one.getKey(), one.getValue(), flags))
              .collect(Collectors.joining(" AND ", "NOT COALESCE(", ", FALSE)"));
      case Amount(DataColumn column, double centre) ->
          centre == 0 ? column.amount() : "(" + column.amount() + " - " + number(centre) + ")";
    };
  }

  /** Whether the column has one of {@code categories}: unknown where it is missing. */
  private static String isListed(
      DataColumn column, List<String> categories, Set<DataColumn> flags) {
    if (flags.contains(column)) {
      return column.value() + " IS NOT NULL";
    }
    if (column.kind() == DataColumn.Kind.WHOLE && follow(categories)) {
      return column.value() + " BETWEEN " + categories.getFirst() + " AND " + categories.getLast();
    }
    return categories.stream()
        .map(category -> new Level(column, category).sql())
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** Whether whole numbers come one after the other, each 1 more. */
  private static boolean follow(List<String> wholeNumbers) {
    long first = Long.parseLong(wholeNumbers.getFirst());
    return IntStream.range(0, wholeNumbers.size())
        .allMatch(i -> wholeNumbers.get(i).equals(Long.toString(first + i)));
  }

  private static String constants(DataColumn column, Collection<String> categories) {
    return categories.stream().map(column::constant).collect(Collectors.joining(", "));
  }

  /** An approximate numeric constant: with an exponent, as the standard wants it. */
  private static String number(double value) {
    return value < 0 ? "(" + exponential(value) + ")" : exponential(value);
  }

  private static String exponential(double value) {
    String digits = Double.toString(value);
    return digits.contains("E") ? digits : digits + "E0";
  }
}
