package fr.openl.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;

/** An estimate that passed disclosure control. */
public final class Published implements Released {
  private final double value;
  private final Optional<Bounds> bounds;
  private final long base;
  private final Optional<Precision> precision;

  Published(double value, Optional<Bounds> bounds, long base) {
    this(value, bounds, base, Optional.empty());
  }

  Published(double value, Optional<Bounds> bounds, long base, Optional<Precision> precision) {
    this.value = value;
    this.bounds = bounds;
    this.base = base;
    this.precision = precision;
  }

  /** A share from 0 to 1, or a quantity in its unit. */
  public double value() {
    return value;
  }

  /** The 95 % interval; empty where the design allows none. */
  public Optional<Bounds> bounds() {
    return bounds;
  }

  /** How many responses the estimate rests on, unweighted. */
  public long base() {
    return base;
  }

  /** How precise the design makes it; empty where the design allows to say nothing. */
  public Optional<Precision> precision() {
    return precision;
  }

  /**
   * How precise an estimate is.
   *
   * @param designEffect variance over that of a simple random sample of as many units
   * @param degrees of freedom, rounded as the base is
   * @param coefficientOfVariation the standard error over the value
   */
  public record Precision(
      OptionalDouble designEffect, long degrees, OptionalDouble coefficientOfVariation) {}

  /** The limits of an interval, low ≤ high, in the estimate's unit. */
  public record Bounds(double low, double high) {}
}
