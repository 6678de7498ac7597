package fr.openl.estimation.intervals;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.special.Gamma;

/** The ways to put limits around a share. */
public enum ShareInterval {
  /** Symmetric on the scale of log odds: R's survey, svyciprop(method = "xlogit"). */
  LOGIT {
    @Override
    Limits inside(ShareEvidence e, double level) {
      double p = e.share();
      double centre = Math.log(p / (1 - p));
      double half =
          new StudentT(e.degrees()).quantile(level) * Math.sqrt(e.variance()) / (p * (1 - p));
      return new Limits(inverseLogit(centre - half), inverseLogit(centre + half));
    }
  },
  /**
   * The exact binomial limits for the effective number of units: Korn and Graubard (1998), Survey
   * Methodology 24, 193–201.
   */
  BETA {
    @Override
    Limits inside(ShareEvidence e, double level) {
      if (e.variance() == 0) {
        return new Limits(e.share(), e.share());
      }
      double n = e.share() * (1 - e.share()) / e.variance() * degreesRatio(e, level);
      return new Limits(
          betaQuantile((1 - level) / 2, n * e.share(), n * (1 - e.share()) + 1),
          betaQuantile(1 - (1 - level) / 2, n * e.share() + 1, n * (1 - e.share())));
    }
  },
  /** The score limits for the effective number of units: Wilson (1927), JASA 22, 209–212. */
  WILSON {
    @Override
    Limits inside(ShareEvidence e, double level) {
      if (e.variance() == 0) {
        return new Limits(e.share(), e.share());
      }
      double p = e.share();
      double n = p * (1 - p) / e.variance();
      double t = new StudentT(e.degrees()).quantile(level);
      double scale = 1 + t * t / n;
      double centre = (p + t * t / (2 * n)) / scale;
      double half = t * Math.sqrt(p * (1 - p) / n + t * t / (4 * n * n)) / scale;
      return new Limits(centre - half, centre + half);
    }
  },
  /** Share ± t·se, which may leave 0 to 1: R's survey, confint(svymean). */
  WALD {
    @Override
    Limits inside(ShareEvidence e, double level) {
      return Limits.around(
          e.share(), Math.sqrt(e.variance()), new StudentT(e.degrees()).quantile(level));
    }
  };

  private static final double ACCURACY = 1e-15;

  /**
   * The limits of a share; {@link Limits#NONE} without degrees of freedom. Where none or all of the
   * units have what is counted no variance can be seen, and the limits are exact ones: {@link
   * #extreme}.
   */
  public Limits limits(ShareEvidence evidence, double level) {
    if (!(evidence.degrees() > 0) || Double.isNaN(evidence.share())) {
      return Limits.NONE;
    }
    return evidence.isExtreme() ? extreme(evidence, level) : inside(evidence, level);
  }

  abstract Limits inside(ShareEvidence evidence, double level);

  /**
   * The exact limits at none and at all of n: how many units of the population could have it, while
   * a sample of n shows none with a probability of (1 − level)/2. Hypergeometric where the
   * population is known, else binomial: Clopper and Pearson (1934), Biometrika 26, 404–413. n is
   * the effective size, corrected for the degrees of freedom as Korn and Graubard do.
   */
  static Limits extreme(ShareEvidence e, double level) {
    double n = e.effectiveUnits() * degreesRatio(e, level);
    double none = (1 - level) / 2;
    double most =
        Double.isInfinite(e.population())
            ? 1 - Math.pow(none, 1 / n)
            : mostUnseen(Math.round(e.population()), n, none) / Math.round(e.population());
    return e.share() <= 0 ? new Limits(0, most) : new Limits(1 - most, 1);
  }

  /** The largest K of N units of which a sample of n shows none with probability over {@code p}. */
  private static double mostUnseen(long population, double n, double p) {
    long low = 0;
    long high = Math.max(0, (long) Math.floor(population - n));
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      // C(N − K, n) / C(N, n)
      double logProbability =
          Gamma.logGamma(population - middle + 1.0)
              - Gamma.logGamma(population - middle - n + 1.0)
              - Gamma.logGamma(population + 1.0)
              + Gamma.logGamma(population - n + 1.0);
      if (logProbability > Math.log(p)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** (t_{n−1} / t_df)²: Korn and Graubard (1998). */
  private static double degreesRatio(ShareEvidence e, double level) {
    double ratio =
        new StudentT(e.units() - 1).quantile(level) / new StudentT(e.degrees()).quantile(level);
    return Double.isNaN(ratio) ? 1 : ratio * ratio;
  }

  private static double inverseLogit(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double betaQuantile(double p, double alpha, double beta) {
    return new BetaDistribution(null, alpha, beta, ACCURACY).inverseCumulativeProbability(p);
  }
}
