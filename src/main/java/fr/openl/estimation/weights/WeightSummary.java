package fr.openl.estimation.weights;

import java.util.Locale;

/**
 * What the weights of a sample look like after one step of weighting.
 *
 * @param step what was done to them
 * @param units how many units are weighted
 * @param smallest of the weights
 * @param largest of the weights
 * @param effectiveUnits Kish's effective sample size, (Σw)²/Σw²: Kish (1965), "Survey Sampling",
 *     section 11.7
 */
public record WeightSummary(
    String step, long units, double sum, double smallest, double largest, double effectiveUnits) {

  /** In a sentence for a method note. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%s: %,d units, sum %,.2f, from %,.5g to %,.5g, Kish's effective size %,.1f.",
        step,
        units,
        sum,
        smallest,
        largest,
        effectiveUnits);
  }
}
