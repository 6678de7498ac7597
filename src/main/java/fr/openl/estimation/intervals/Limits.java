package fr.openl.estimation.intervals;

/** The confidence limits of an estimate, in its unit; not a number where there are none. */
public record Limits(double low, double high) {
  /** Nothing can be said. */
  public static final Limits NONE = new Limits(Double.NaN, Double.NaN);

  /** Estimate ± t·se: Särndal, Swensson and Wretman (1992), section 2.11. */
  public static Limits around(double estimate, double standardError, double quantile) {
    return new Limits(estimate - quantile * standardError, estimate + quantile * standardError);
  }
}
