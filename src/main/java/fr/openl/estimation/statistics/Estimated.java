package fr.openl.estimation.statistics;

/**
 * A number with its uncertainty, as it is told at the prompt. What does not exist is not a number:
 * the limits without degrees of freedom, the design effect of a difference.
 *
 * @param statistic what it is: {@code mean}, {@code proportion}, …
 * @param variable of which
 * @param level the category, or the quantile's share; empty where there is none
 * @param by the domain, as {@code variable=value}; empty for everyone
 * @param standardError in the unit of {@code estimate}
 * @param low the lower confidence limit
 * @param high the upper confidence limit
 * @param designEffect the variance over that of a simple random sample of as many units from the
 *     same population
 * @param degrees of freedom of the design in the domain
 * @param n how many units with a value it rests on, unweighted
 * @param p the probability of an estimate at least as far from 0 if the truth were 0; only of
 *     differences and tests
 */
public record Estimated(
    String statistic,
    String variable,
    String level,
    String by,
    double estimate,
    double standardError,
    double low,
    double high,
    double designEffect,
    double degrees,
    long n,
    double p) {

  /** The standard error as a part of the estimate. */
  public double coefficientOfVariation() {
    return standardError / Math.abs(estimate);
  }

  /** Whether it was tested against 0. */
  public boolean isTested() {
    return !Double.isNaN(p);
  }
}
