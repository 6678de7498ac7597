package fr.openl.estimation;

/**
 * The per-cell sums from which a mean and its variance are computed.
 *
 * @param n how many units
 * @param sum of their values
 * @param sumOfSquares of their values
 */
public record Moments(long n, double sum, double sumOfSquares) {
  public Moments {
    if (n < 0 || sumOfSquares < 0) {
      throw new IllegalArgumentException("Not the sums of a cell: " + n + ", " + sumOfSquares);
    }
  }

  /** Σy / n; not a number in an empty cell. */
  public double mean() {
    return sum / n;
  }

  /**
   * The variance of the values with divisor n − 1: (Σy² − (Σy)²/n) / (n − 1). Not a number below
   * two units. Never negative, whatever the rounding.
   */
  public double variance() {
    return n < 2 ? Double.NaN : Math.max(0, (sumOfSquares - sum * sum / n) / (n - 1));
  }
}
