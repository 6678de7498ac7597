package fr.openl.estimation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number with its uncertainty.
 *
 * @param value a share from 0 to 1, or a quantity in its unit
 * @param base how many units it rests on, unweighted; at least 1
 * @param standardError in the unit of {@code value}; empty where the design allows none or {@code
 *     base} is 1
 * @param interval the 95 % limits; empty where the design allows none or {@code base} is too small
 */
public record Estimate(
    double value, long base, OptionalDouble standardError, Optional<Interval> interval) {
  public Estimate {
    if (base < 1) {
      throw new IllegalArgumentException("An estimate rests on at least one unit, found " + base);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("An estimate is a number, found " + value);
    }
  }

  /** An estimate of which nothing but the value may be said. */
  static Estimate withoutUncertainty(double value, long base) {
    return new Estimate(value, base, OptionalDouble.empty(), Optional.empty());
  }
}
