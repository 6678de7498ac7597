package fr.openl.estimation;

/**
 * The 95 % confidence limits of an estimate, low ≤ high, in the estimate's unit.
 *
 * @param method how the limits were computed; a reader needs it to check them
 */
public record Interval(double low, double high, Method method) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Limits out of order: " + low + " and " + high);
    }
  }

  /** In the estimate's unit. */
  public double width() {
    return high - low;
  }

  /** How the limits of an interval are computed. */
  public enum Method {
    /** {@link Wilson}'s score interval of a proportion. */
    WILSON,
    /** The {@link Normal} approximation of a proportion, cut at 0 and 1. */
    NORMAL,
    /** {@link Student}'s t interval of a mean. */
    STUDENT,
    /** Symmetric on the scale of log odds. */
    LOGIT,
    /** Woodruff's limits of a quantile. */
    WOODRUFF,
    /** The values that a likelihood does not reject. */
    PROFILE
  }
}
