package fr.openl.dataset.moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is summed over the units of a cell before weighting: a product of conditions and amounts;
 * without factors it is 1. Equal products are equal, however they were multiplied.
 *
 * @param factors without conditions that follow from others, in a fixed order
 */
public record Product(List<Factor> factors) {
  /** Every unit counts once. */
  public static final Product ONE = new Product(List.of());

  public Product {
    factors = List.copyOf(factors);
  }

  public static Product of(Factor... factors) {
    return simplified(List.of(factors)).orElseThrow();
  }

  /** This product times {@code other}; empty when it is 0 for every unit. */
  public Optional<Product> times(Product other) {
    List<Factor> both = new ArrayList<>(factors);
    both.addAll(other.factors);
    return simplified(both);
  }

  private static Optional<Product> simplified(List<Factor> factors) {
    List<Factor> kept = new ArrayList<>();
    for (Factor factor : factors) {
      if (factors.stream().anyMatch(factor::excludes)) {
        return Optional.empty();
      }
      if (factors.stream().noneMatch(factor::followsFrom)
          && !(factor.isCondition() && kept.contains(factor))) {
        kept.add(factor);
      }
    }
    kept.sort((a, b) -> a.toString().compareTo(b.toString()));
    return Optional.of(new Product(kept));
  }

  /** The conditions in SQL, joined by AND; empty when there are none. */
  private String conditions(Set<DataColumn> flags) {
    return joined(true, " AND ", flags);
  }

  /** The amounts in SQL, multiplied; empty when there are none. */
  private String amounts() {
    return joined(false, " * ", Set.of());
  }

  /**
   * What it is in SQL for one unit: the product of the amounts where the conditions hold, else 0;
   * NULL where an amount is missing or a condition unknown.
   *
   * @param flags the columns of 1 and 0 that are true where they are 1
   */
  String sql(Set<DataColumn> flags) {
    String conditions = conditions(flags);
    if (conditions.isEmpty()) {
      return amounts().isEmpty() ? "1E0" : amounts();
    }
    return amounts().isEmpty()
        ? "CAST(" + asWhole(conditions) + " AS DOUBLE PRECISION)"
        : "CASE WHEN " + conditions + " THEN " + amounts() + " ELSE 0E0 END";
  }

  /** A condition as 1 or 0, NULL where it is unknown: engines do this faster than a choice. */
  static String asWhole(String condition) {
    return "CAST((" + condition + ") AS INTEGER)";
  }

  private String joined(boolean conditions, String sign, Set<DataColumn> flags) {
    return String.join(
        sign,
        factors.stream()
            .filter(factor -> factor.isCondition() == conditions)
            .map(factor -> factor.sql(flags))
            .toList());
  }
}
