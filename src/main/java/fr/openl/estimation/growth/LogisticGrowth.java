package fr.openl.estimation.growth;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Logistic growth N(t) = K / (1 + exp(−r·(t − m))) fitted to cumulative counts: Verhulst (1838),
 * Correspondance mathématique et physique 10, 113–121; Griliches (1957), Econometrica 25, 501–522.
 *
 * <p>Cumulative counts are not independent of one another; arrivals between two of them are. So the
 * arrivals are fitted, as Poisson counts with a free dispersion: McCullagh and Nelder (1989),
 * sections 6.2 and 9.2. The limits of K are those that the profile of the deviance does not reject
 * by F: Venzon and Moolgavkar (1988), Applied Statistics 37, 87–94. A ceiling is only told where
 * the curve is clearly better than a pace that is steady or changes steadily and than exponential
 * growth (by more than 4 in the corrected information criterion for dispersed counts) and where the
 * limits are finite: Burnham and Anderson (2002), sections 2.5 and 2.6.
 */
public final class LogisticGrowth {
  private static final int UNKNOWNS = 3;
  private static final int FEWEST = 2 * UNKNOWNS;
  private static final double LEVEL = 0.95;
  private static final double CLEARLY_BETTER = 4;

  /** A ceiling this many times the last count is none that could be told. */
  private static final double ENDLESS = 1_000;

  private final double[] years;
  private final double[] arrivals;
  private final double last;

  private LogisticGrowth(List<CumulativeCount> counts) {
    List<CumulativeCount> inOrder =
        counts.stream().sorted(Comparator.comparingDouble(CumulativeCount::years)).toList();
    this.years = inOrder.stream().mapToDouble(CumulativeCount::years).toArray();
    this.arrivals = new double[years.length];
    double before = 0;
    for (int i = 0; i < years.length; i++) {
      arrivals[i] = inOrder.get(i).count() - before;
      before = inOrder.get(i).count();
      if (arrivals[i] < 0 || (i > 0 && years[i] == years[i - 1])) {
        throw new IllegalArgumentException("Counts that do not add up over time: " + inOrder);
      }
    }
    this.last = before;
  }

  /**
   * What {@code counts} say of a ceiling.
   *
   * @param counts at different moments, none smaller than an earlier one
   * @throws IllegalArgumentException when they are not
   */
  public static Growth of(List<CumulativeCount> counts) {
    return counts.size() < FEWEST
        ? new Growth.NoCeiling(Growth.Reason.TOO_FEW)
        : new LogisticGrowth(counts).growth();
  }

  private Growth growth() {
    Curve best = best();
    double dispersion = Math.max(1, best.pearson() / (years.length - UNKNOWNS));
    double logistic = criterion(best.deviance(), dispersion, UNKNOWNS);
    double line = criterion(lineDeviance(), dispersion, UNKNOWNS - 1);
    double endless = criterion(curve(Math.log(ENDLESS * last), best).deviance(), dispersion, 2);
    double pace = criterion(paceDeviance(), dispersion, UNKNOWNS);
    if (Math.min(Math.min(line, pace), endless) - logistic <= CLEARLY_BETTER) {
      return new Growth.NoCeiling(Growth.Reason.NO_BEND);
    }
    double rejected =
        best.deviance()
            + dispersion
                * new FDistribution(null, 1, years.length - UNKNOWNS)
                    .inverseCumulativeProbability(LEVEL);
    if (curve(Math.log(ENDLESS * last), best).deviance() <= rejected) {
      return new Growth.NoCeiling(Growth.Reason.UNBOUNDED);
    }
    return new Growth.Bounded(
        Math.exp(best.logCeiling),
        Math.exp(limit(best, rejected, Math.log(last / 2))),
        Math.exp(limit(best, rejected, Math.log(ENDLESS * last))),
        best.rate,
        best.midpoint,
        explained(best),
        best.pearson() / (years.length - UNKNOWNS));
  }

  /** The curve of the least deviance: on a grid of ceilings, then between its neighbours. */
  private Curve best() {
    Curve best = curve(Math.log(last * 1.02), start(Math.log(last * 1.02)));
    double step = Math.log(ENDLESS) / 60;
    Curve near = best;
    for (int i = 1; i <= 60; i++) {
      near = curve(near.logCeiling + step, near);
      best = near.deviance() < best.deviance() ? near : best;
    }
    for (double width = step; width > 1e-9; width /= 2) {
      Curve below = curve(best.logCeiling - width, best);
      Curve above = curve(best.logCeiling + width, best);
      best = below.deviance() < best.deviance() ? below : best;
      best = above.deviance() < best.deviance() ? above : best;
    }
    return best;
  }

  /** Where the profile crosses {@code rejected} between the best ceiling and {@code far}. */
  private double limit(Curve best, double rejected, double far) {
    double inside = best.logCeiling;
    double outside = far;
    Curve near = best;
    while (Math.abs(outside - inside) > 1e-7) {
      double middle = (inside + outside) / 2;
      Curve tried = curve(middle, near);
      if (tried.deviance() <= rejected) {
        inside = middle;
        near = tried;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  /** The best curve with this ceiling, sought from {@code from}. */
  private Curve curve(double logCeiling, Curve from) {
    MultivariateFunction deviance =
        point -> new Curve(logCeiling, Math.exp(point[0]), point[1]).deviance();
    PointValuePair found;
    try {
      found =
          new SimplexOptimizer(1e-12, 1e-10)
              .optimize(
                  new MaxEval(4_000),
                  new ObjectiveFunction(deviance),
                  GoalType.MINIMIZE,
                  new InitialGuess(new double[] {Math.log(from.rate), from.midpoint}),
                  new NelderMeadSimplex(new double[] {0.1, 0.25}));
    } catch (TooManyEvaluationsException flat) {
      return new Curve(logCeiling, from.rate, from.midpoint);
    }
    return new Curve(logCeiling, Math.exp(found.getPoint()[0]), found.getPoint()[1]);
  }

  /** Log odds of the ceiling grow along a line: its slope and where it crosses 0. */
  private Curve start(double logCeiling) {
    double ceiling = Math.exp(logCeiling);
    double first = Math.max(arrivals[0], 0.5);
    double low = Math.log(first / (ceiling - Math.min(first, 0.99 * ceiling)));
    double high = Math.log(last / (ceiling - last));
    double rate = Math.max((high - low) / (years[years.length - 1] - years[0]), 1e-3);
    return new Curve(logCeiling, rate, years[years.length - 1] - high / rate);
  }

  /** Arrivals at a constant pace, after a first count of any size. */
  private double lineDeviance() {
    double pace = (last - arrivals[0]) / (years[years.length - 1] - years[0]);
    double deviance = 0;
    for (int i = 1; i < years.length; i++) {
      deviance += deviance(arrivals[i], pace * (years[i] - years[i - 1]));
    }
    return deviance;
  }

  /**
   * Arrivals at a pace that changes steadily, after a first count of any size: faster every month,
   * or slower, without a ceiling that the counts have begun to feel.
   */
  private double paceDeviance() {
    double start = years[0];
    double mean = (last - arrivals[0]) / (years[years.length - 1] - start);
    MultivariateFunction deviance =
        point -> {
          double sum = 0;
          for (int i = 1; i < years.length; i++) {
            double middle = (years[i] + years[i - 1]) / 2 - start;
            double expected = (point[0] + point[1] * middle) * (years[i] - years[i - 1]);
            sum += deviance(arrivals[i], expected);
          }
          return sum;
        };
    return new SimplexOptimizer(1e-12, 1e-10)
        .optimize(
            new MaxEval(20_000),
            new ObjectiveFunction(deviance),
            GoalType.MINIMIZE,
            new InitialGuess(new double[] {mean, 0}),
            new NelderMeadSimplex(new double[] {mean / 4, mean / 4}))
        .getValue();
  }

  /** QAICc up to a constant, the dispersion being an unknown too. */
  private double criterion(double deviance, double dispersion, int unknowns) {
    int k = unknowns + 1;
    return deviance / dispersion + 2.0 * k + 2.0 * k * (k + 1) / (years.length - k - 1);
  }

  private double explained(Curve curve) {
    double mean = 0;
    double count = 0;
    double[] counts = new double[years.length];
    for (int i = 0; i < years.length; i++) {
      count += arrivals[i];
      counts[i] = count;
      mean += count / years.length;
    }
    double left = 0;
    double all = 0;
    for (int i = 0; i < years.length; i++) {
      left += Math.pow(counts[i] - curve.at(years[i]), 2);
      all += Math.pow(counts[i] - mean, 2);
    }
    return 1 - left / all;
  }

  private static double deviance(double found, double expected) {
    double mean = Math.max(expected, 1e-300);
    return 2 * ((found == 0 ? 0 : found * Math.log(found / mean)) - (found - mean));
  }

  /** One curve, measured against the arrivals. */
  private final class Curve {
    private final double logCeiling;
    private final double rate;
    private final double midpoint;

    Curve(double logCeiling, double rate, double midpoint) {
      this.logCeiling = logCeiling;
      this.rate = rate;
      this.midpoint = midpoint;
    }

    double at(double year) {
      return Math.exp(logCeiling) / (1 + Math.exp(-rate * (year - midpoint)));
    }

    double deviance() {
      double sum = 0;
      for (int i = 0; i < years.length; i++) {
        sum += LogisticGrowth.deviance(arrivals[i], expected(i));
      }
      return sum;
    }

    double pearson() {
      double sum = 0;
      for (int i = 0; i < years.length; i++) {
        sum += Math.pow(arrivals[i] - expected(i), 2) / Math.max(expected(i), 1e-300);
      }
      return sum;
    }

    private double expected(int i) {
      return at(years[i]) - (i == 0 ? 0 : at(years[i - 1]));
    }
  }
}
