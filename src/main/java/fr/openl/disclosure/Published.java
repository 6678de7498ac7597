package fr.openl.disclosure;

import java.util.Optional;

/** An estimate that passed disclosure control. */
public final class Published implements Released {
  private final double value;
  private final Optional<Bounds> bounds;
  private final long base;

  Published(double value, Optional<Bounds> bounds, long base) {
    this.value = value;
    this.bounds = bounds;
    this.base = base;
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

  /** The limits of an interval, low ≤ high, in the estimate's unit. */
  public record Bounds(double low, double high) {}
}
