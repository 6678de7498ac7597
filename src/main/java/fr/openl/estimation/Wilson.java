package fr.openl.estimation;

/**
 * The score interval of a proportion in an unweighted simple random sample: the set of true shares
 * that a test at the 5 % level does not reject. Wilson, E. B. (1927), "Probable inference, the law
 * of succession, and statistical inference", JASA 22, 209–212.
 */
public final class Wilson {
  private Wilson() {}

  /**
   * The limits for {@code count} of {@code base}: with p = x/n and z the 97.5 % quantile of the
   * normal law, (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
   *
   * @throws IllegalArgumentException unless 0 ≤ count ≤ base and base &gt; 0
   */
  public static Interval interval(long count, long base) {
    double p = Proportion.of(count, base).value();
    double z = Normal.Z;
    double scale = 1 + z * z / base;
    double centre = (p + z * z / (2.0 * base)) / scale;
    double half = z * Math.sqrt(p * (1 - p) / base + z * z / (4.0 * base * base)) / scale;
    // None of n and all of n touch the end exactly; rounding must not step past it.
    double low = count == 0 ? 0 : centre - half;
    double high = count == base ? 1 : centre + half;
    return new Interval(low, high, Interval.Method.WILSON);
  }
}
