package fr.openl.disclosure.table;

/**
 * The interval in which an attacker knows a hidden number to lie.
 *
 * @param low the least it can be
 * @param high the most it can be; infinite where nothing limits it
 */
public record Range(double low, double high) {
  /** How far computed limits may miss the exact ones. */
  static final double PRECISION = 1e-6;

  public Range {
    if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
      throw new IllegalArgumentException("No interval from " + low + " to " + high);
    }
  }

  /** Whether it is at least {@code threshold} wide and reaches {@code threshold}. */
  public boolean isSafe(double threshold) {
    return high - low >= threshold - PRECISION && high >= threshold - PRECISION;
  }
}
