package fr.openl.estimation.growth;

/** What cumulative counts say of a ceiling. */
public sealed interface Growth {
  /**
   * The counts bend towards a ceiling.
   *
   * @param ceiling how many there will be in the end, if nothing changes
   * @param low its lower 95 % limit
   * @param high its upper 95 % limit
   * @param rate by which growth begins, a year
   * @param midpoint the moment when half of the ceiling is reached, in the years of the counts
   * @param explained the part of the counts' variance that the curve explains (R²)
   * @param dispersion Pearson's χ² over its degrees of freedom: near 1 where arrivals are as
   *     regular as chance makes them
   */
  record Bounded(
      double ceiling,
      double low,
      double high,
      double rate,
      double midpoint,
      double explained,
      double dispersion)
      implements Growth {
    /** How many there are on the curve at a moment, in the years of the counts. */
    public double at(double years) {
      return ceiling / (1 + Math.exp(-rate * (years - midpoint)));
    }
  }

  /** No ceiling can be identified. */
  record NoCeiling(Reason reason) implements Growth {}

  /** Why no ceiling can be identified. */
  enum Reason {
    /** Fewer counts than the curve's three unknowns and three more. */
    TOO_FEW,
    /** A pace that is steady or changes steadily, or growth without end, tells them as well. */
    NO_BEND,
    /** Ceilings of any height fit the counts. */
    UNBOUNDED
  }
}
