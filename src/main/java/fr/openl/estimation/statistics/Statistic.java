package fr.openl.estimation.statistics;

import fr.openl.dataset.moments.DataColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing asked of a sample. */
public sealed interface Statistic {
  /** The columns it looks at. */
  default List<DataColumn> variables() {
    return switch (this) {
      case Mean(DataColumn of) -> List.of(of);
      case Total(DataColumn of) -> List.of(of);
      case Proportion(DataColumn of, Optional<String> category) -> List.of(of);
      case Shares(DataColumn of, List<String> codes) -> List.of(of);
      case Ratio(DataColumn above, DataColumn below) -> List.of(above, below);
      case Quantile(DataColumn of, List<Double> at) -> List.of(of);
      case Crosstab(DataColumn rows, DataColumn columns) -> List.of(rows, columns);
      case Contrast(DataColumn of, DataColumn between, String one, String other) ->
          List.of(of, between);
    };
  }

  /** Those of its columns that must be numbers. */
  default List<DataColumn> amounts() {
    return switch (this) {
      case Ratio ratio -> variables();
      case Quantile quantile -> variables();
      default -> List.of();
    };
  }

  /** Those of its columns whose values are looked at as categories, whatever they spell. */
  default Stream<DataColumn> categories() {
    return switch (this) {
      case Proportion proportion -> variables().stream();
      case Shares shares -> variables().stream();
      case Crosstab crosstab -> variables().stream();
      case Contrast contrast -> Stream.of(contrast.between());
      default -> Stream.of();
    };
  }

  /** The mean of an amount, or the share of each category where the values are words. */
  record Mean(DataColumn of) implements Statistic {}

  /** The total of an amount, or the number of units in each category where the values are words. */
  record Total(DataColumn of) implements Statistic {}

  /** The share of one category among the units with a value, or of each. */
  record Proportion(DataColumn of, Optional<String> category) implements Statistic {}

  /** The share of each of these categories among the units with a value, also where none has it. */
  record Shares(DataColumn of, List<String> codes) implements Statistic {
    public Shares {
      codes = List.copyOf(codes);
    }
  }

  /** The total of one amount over that of another, among the units with both. */
  record Ratio(DataColumn above, DataColumn below) implements Statistic {}

  /** The values below which given shares of the units lie. */
  record Quantile(DataColumn of, List<Double> at) implements Statistic {
    public Quantile {
      at = List.copyOf(at);
    }
  }

  /** Whether two variables go together. */
  record Crosstab(DataColumn rows, DataColumn columns) implements Statistic {}

  /**
   * The mean among the units with one value less that among those with another, or the difference
   * of each category's shares where the values are words.
   */
  record Contrast(DataColumn of, DataColumn between, String one, String other)
      implements Statistic {}
}
