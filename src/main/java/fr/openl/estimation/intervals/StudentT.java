package fr.openl.estimation.intervals;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/**
 * Student's law with the degrees of freedom of a design. Student (1908), Biometrika 6, 1–25.
 *
 * @param degrees of freedom; infinite for the normal law; below 1 nothing can be said
 */
public record StudentT(double degrees) {
  private static final double ACCURACY = 1e-14;

  /** The quantile that leaves (1 − level)/2 above it; not a number without degrees of freedom. */
  public double quantile(double level) {
    if (Double.isInfinite(degrees)) {
      return new NormalDistribution().inverseCumulativeProbability(1 - (1 - level) / 2);
    }
    return degrees > 0
        ? new TDistribution(null, degrees, ACCURACY)
            .inverseCumulativeProbability(1 - (1 - level) / 2)
        : Double.NaN;
  }

  /** The probability of a value at least as far from 0 as {@code t}. */
  public double twoSided(double t) {
    return degrees > 0 && !Double.isNaN(t)
        ? Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
        : Double.NaN;
  }
}
