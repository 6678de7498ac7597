package fr.openl.estimation.weights;

import fr.openl.Refusal;
import fr.openl.definition.Study.Trim;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps weights within bounds: what is cut off goes to the weights inside them, in proportion, so
 * that the sum stays. Potter (1990), "A study of procedures to identify and trim extreme sampling
 * weights", ASA Proceedings of the Section on Survey Research Methods, 225–230.
 *
 * @param classes whose weights are trimmed
 */
record Trimming(Trim bounds, List<WeightingClass> classes) {
  private static final int MOST_ROUNDS = 1_000;

  /** A weight this close to a bound counts as inside. */
  private static final double ROUNDING = 1e-9;

  /**
   * The weights within the bounds.
   *
   * @throws Refusal when no weight inside is left to take what is cut off
   */
  double[] trim(double[] weights) {
    double[] trimmed = weights.clone();
    double mean = sum(weights) / classes.stream().mapToLong(WeightingClass::units).sum();
    double low = bounds.from() * mean;
    double high = bounds.to() * mean;
    boolean[] cut = new boolean[weights.length];
    for (int round = 0; round < MOST_ROUNDS && isOutside(trimmed, low, high); round++) {
      double before = sum(trimmed);
      double inside = 0;
      for (int c = 0; c < trimmed.length; c++) {
        cut[c] |= isOutside(trimmed[c], low, high);
        trimmed[c] = Math.clamp(trimmed[c], low, high);
        inside += cut[c] ? 0 : trimmed[c] * classes.get(c).units();
      }
      if (inside == 0) {
        throw Refusal.said(
            "Weights cannot be kept from %s to %s times their mean: none inside is left to take what is cut off; widen the bounds"
                .formatted(bounds.from(), bounds.to()),
            "Les poids ne peuvent pas être tenus entre %s et %s fois leur moyenne : aucun ne reste pour prendre ce qui est coupé ; élargissez les bornes"
                .formatted(bounds.from(), bounds.to()));
      }
      double factor = 1 + (before - sum(trimmed)) / inside;
      for (int c = 0; c < trimmed.length; c++) {
        trimmed[c] *= cut[c] ? 1 : factor;
      }
    }
    return trimmed;
  }

  /** Whether any weight is outside the bounds around the mean of {@code weights}. */
  boolean isNeeded(double[] weights) {
    double mean = sum(weights) / classes.stream().mapToLong(WeightingClass::units).sum();
    return isOutside(weights, bounds.from() * mean, bounds.to() * mean);
  }

  /** How many units {@code weights} keep outside the bounds. */
  long unitsOutside(double[] weights) {
    double mean = sum(weights) / classes.stream().mapToLong(WeightingClass::units).sum();
    long units = 0;
    for (int c = 0; c < weights.length; c++) {
      units +=
          isOutside(weights[c], bounds.from() * mean, bounds.to() * mean)
              ? classes.get(c).units()
              : 0;
    }
    return units;
  }

  private double sum(double[] weights) {
    double sum = 0;
    for (int c = 0; c < weights.length; c++) {
      sum += weights[c] * classes.get(c).units();
    }
    return sum;
  }

  private static boolean isOutside(double[] weights, double low, double high) {
    return Arrays.stream(weights).anyMatch(weight -> isOutside(weight, low, high));
  }

  private static boolean isOutside(double weight, double low, double high) {
    return weight < low * (1 - ROUNDING) || weight > high * (1 + ROUNDING);
  }
}
