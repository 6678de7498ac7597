package fr.openl.estimation;

/** The 95 % confidence limits of an estimate, low ≤ high, in the estimate's unit. */
public record Interval(double low, double high) {
  /** The level of confidence of all that is published. */
  public static final double LEVEL = 0.95;

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Limits out of order: " + low + " and " + high);
    }
  }

  /** In the estimate's unit. */
  public double width() {
    return high - low;
  }
}
