package fr.openl.estimation.variance;

/**
 * What a stratum with a single sampled unit adds to the variance, which it cannot tell itself.
 * Lumley (2010), "Complex Surveys", section 2.2.1.
 */
public enum LonelyStrata {
  /** Nothing: the unit was certain to be drawn. */
  CERTAINTY,
  /** What the other strata add on average. */
  AVERAGE,
  /** Its distance from the centre of all units instead of from that of its stratum. */
  ADJUST
}
