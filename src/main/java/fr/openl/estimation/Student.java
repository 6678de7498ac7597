package fr.openl.estimation;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The t interval of a mean in an unweighted simple random sample. Särndal, Swensson and Wretman
 * (1992), section 2.11; Student (1908), "The probable error of a mean", Biometrika 6, 1–25.
 */
public final class Student {
  private static final double UPPER = 0.975;

  private Student() {}

  /** ȳ ± t·s/√n, t the 97.5 % quantile with n − 1 degrees of freedom; none below two units. */
  public static Optional<Interval> interval(Moments moments) {
    if (moments.n() < 2) {
      return Optional.empty();
    }
    double t = new TDistribution(moments.n() - 1).inverseCumulativeProbability(UPPER);
    double half = t * Math.sqrt(moments.variance() / moments.n());
    return Optional.of(
        new Interval(moments.mean() - half, moments.mean() + half, Interval.Method.STUDENT));
  }
}
