package fr.openl.estimation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number with its uncertainty.
 *
 * @param value a share from 0 to 1, or a quantity in its unit
 * @param base how many units it rests on, unweighted; at least 1
 * @param standardError in the unit of {@code value}; empty where the design allows none
 * @param interval the 95 % limits; empty where the design allows none
 * @param precision what else the design tells of it; empty where the design allows none
 */
public record Estimate(
    double value,
    long base,
    OptionalDouble standardError,
    Optional<Interval> interval,
    Optional<Precision> precision) {
  public Estimate {
    if (base < 1) {
      throw new IllegalArgumentException("An estimate rests on at least one unit, found " + base);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("An estimate is a number, found " + value);
    }
  }

  /**
   * How a design makes an estimate more or less precise.
   *
   * @param designEffect variance over that of a simple random sample of as many units from the same
   *     population; empty where there is none to compare with
   * @param degrees of freedom
   * @param effectiveUnits Kish's effective size of the base
   */
  public record Precision(OptionalDouble designEffect, double degrees, double effectiveUnits) {}

  /** An estimate of which nothing but the value may be said. */
  public static Estimate withoutUncertainty(double value, long base) {
    return new Estimate(value, base, OptionalDouble.empty(), Optional.empty(), Optional.empty());
  }

  /** The units it rests on, as many as a simple random sample would need. */
  public double effectiveBase() {
    return precision.map(Precision::effectiveUnits).orElse((double) base);
  }

  /** The standard error as a part of the value; empty at 0 and without a standard error. */
  public OptionalDouble coefficientOfVariation() {
    return standardError.isPresent() && value != 0
        ? OptionalDouble.of(standardError.getAsDouble() / Math.abs(value))
        : OptionalDouble.empty();
  }
}
