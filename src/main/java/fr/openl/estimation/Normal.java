package fr.openl.estimation;

/**
 * The textbook interval of a proportion from the normal approximation, kept to compare with tables
 * that others published. It has no width at none of n and all of n: publish {@link Wilson} instead.
 * Särndal, Swensson and Wretman (1992), section 2.11.
 */
public final class Normal {
  /** The 97.5 % quantile of the standard normal law. */
  public static final double Z = 1.959963984540054;

  private Normal() {}

  /**
   * The limits p ± z·√(p(1 − p)/n), cut at 0 and 1.
   *
   * @throws IllegalArgumentException unless 0 ≤ count ≤ base and base &gt; 0
   */
  public static Interval interval(long count, long base) {
    double p = Proportion.of(count, base).value();
    double half = Z * Math.sqrt(p * (1 - p) / base);
    return new Interval(Math.max(0, p - half), Math.min(1, p + half), Interval.Method.NORMAL);
  }
}
