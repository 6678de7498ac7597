package fr.openl.estimation.growth;

/**
 * How many there were by a moment.
 *
 * @param years the moment, in years from any origin
 * @param count all until then, at least 0
 */
public record CumulativeCount(double years, double count) {
  public CumulativeCount {
    if (!Double.isFinite(years) || !(count >= 0) || !Double.isFinite(count)) {
      throw new IllegalArgumentException("No count: " + count + " at " + years);
    }
  }
}
