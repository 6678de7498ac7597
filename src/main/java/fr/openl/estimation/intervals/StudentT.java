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

  /** From so many degrees of freedom on the normal law is near enough to start from. */
  private static final double MANY = 30;

  /** Newton's method doubles the right digits with every step, of which two are right at first. */
  private static final int STEPS = 4;

  /** The quantile that leaves (1 − level)/2 above it; not a number without degrees of freedom. */
  public double quantile(double level) {
    double below = 1 - (1 - level) / 2;
    if (degrees >= MANY) {
      double normal = new NormalDistribution().inverseCumulativeProbability(below);
      return Double.isInfinite(degrees) ? normal : nearNormal(normal, below);
    }
    return degrees > 0
        ? new TDistribution(null, degrees, ACCURACY).inverseCumulativeProbability(below)
        : Double.NaN;
  }

  /** From Fisher and Cornish (1960), Technometrics 2, 209–225, by Newton's steps. */
  private double nearNormal(double normal, double below) {
    TDistribution law = new TDistribution(null, degrees, ACCURACY);
    double t = normal + (normal * normal * normal + normal) / (4 * degrees);
    double step = t;
    for (int i = 0; i < STEPS && Math.abs(step) > ACCURACY * t; i++) {
      step = (law.cumulativeProbability(t) - below) / law.density(t);
      t -= step;
    }
    return t;
  }

  /** The probability of a value at least as far from 0 as {@code t}. */
  public double twoSided(double t) {
    return degrees > 0 && !Double.isNaN(t)
        ? Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
        : Double.NaN;
  }
}
