package fr.openl.estimation.variance;

import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.weights.Calibration;
import java.util.List;
import java.util.Optional;

/**
 * Variances by Taylor linearisation: the variance of an estimate is that of the total of its
 * linearised variable, of which calibration leaves the residuals. Särndal, Swensson and Wretman
 * (1992), sections 4.3, 5.5 and 6.6; Lumley (2010), section 2.2. Everything comes from the sums of
 * the cells.
 */
public final class Linearisation implements VarianceMethod {
  /** Sums of a million units are exact to this part of them. */
  private static final double ROUNDING = 1e-12;

  private static final Moment WEIGHT = Moment.weighted(Product.ONE);
  private static final Moment SQUARED = Moment.squared(Product.ONE);

  private final Cells cells;
  private final Optional<Calibration.Regression> regression;
  private final Optional<LonelyStrata> lonely;

  /**
   * A linearisation over {@code cells}.
   *
   * @param calibration how their weights were calibrated
   * @param lonely the rule for lonely strata; without it they are refused
   */
  public Linearisation(
      Cells cells, Optional<Calibration> calibration, Optional<LonelyStrata> lonely) {
    this.cells = cells;
    this.regression = calibration.map(c -> c.regression(cells.weightsByCalibrationCell()));
    this.lonely = lonely;
  }

  @Override
  public double[][] covariances(Subject subject, int domain, List<Functional> functionals) {
    double[] totals = cells.totals(subject, domain);
    double[][] slopes = functionals.stream().map(f -> f.gradient(totals)).toArray(double[][]::new);
    double[][] predicted = new double[slopes.length][];
    for (int f = 0; f < slopes.length; f++) {
      predicted[f] = predicted(subject, domain, slopes[f]);
    }
    return cells.sampling().first().isEmpty()
        ? ofUnits(subject, domain, slopes, predicted)
        : ofClusters(
            clusterTotals(subject, domain, slopes, predicted),
            present(
                subject,
                domain,
                cells.sampling().first().get(),
                cells.sampling().stratumOfFirst().length));
  }

  /**
   * The linearised variable of one number, weighted and after calibration, added up in every cell.
   */
  public double[] linearised(Subject subject, int domain, Functional functional) {
    double[][] slopes = {functional.gradient(cells.totals(subject, domain))};
    double[][] predicted = {predicted(subject, domain, slopes[0])};
    return clusterTotals(subject, domain, slopes, predicted)[0];
  }

  /**
   * The variance of the total of a variable that is given by its sums in cells, of which each
   * belongs to one sampling unit.
   */
  public double variance(double[] sums) {
    boolean[] all = new boolean[cells.sampling().stratumOfFirst().length];
    java.util.Arrays.fill(all, true);
    return ofClusters(new double[][] {sums}, all)[0][0];
  }

  /** What the margins predict of the linearised variable, by calibration cell. */
  private double[] predicted(Subject subject, int domain, double[] slopes) {
    double[] sums = new double[cells.calibrationCells().size()];
    if (regression.isEmpty()) {
      return sums;
    }
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.domain(cell) == domain) {
        sums[cells.calibrationCell(cell)] += linear(subject, slopes, cell);
      }
    }
    return regression.get().predict(sums);
  }

  /** Σ w·u of a cell in the domain. */
  private double linear(Subject subject, double[] slopes, int cell) {
    double sum = 0;
    for (int j = 0; j < slopes.length; j++) {
      sum +=
          slopes[j] == 0
              ? 0
              : slopes[j] * cells.sum(Moment.weighted(subject.quantities().get(j)), cell);
    }
    return sum;
  }

  /**
   * The groups that have a part in the estimate: those with a unit in it, or all once weights are
   * calibrated, as every unit then has a residual.
   */
  private boolean[] present(Subject subject, int domain, int[] group, int groups) {
    boolean[] present = new boolean[groups];
    for (int cell = 0; cell < cells.size(); cell++) {
      if (regression.isPresent()) {
        present[group[cell]] = true;
      } else if (cells.domain(cell) == domain && !present[group[cell]]) {
        for (Product base : subject.bases()) {
          present[group[cell]] |= cells.sum(Moment.count(base), cell) > 0;
        }
      }
    }
    return present;
  }

  /**
   * Units drawn one by one: V = Σ_h (1 − f_h) n_h/(n_h − 1) [Σ z² − (Σ z)²/n_h], z = w·(u −
   * prediction), its squares multiplied out over the sums of each cell.
   */
  private double[][] ofUnits(Subject subject, int domain, double[][] slopes, double[][] predicted) {
    boolean[] present =
        present(subject, domain, cells.sampling().stratum(), cells.sampling().strata().size());
    int width = slopes.length;
    int strata = cells.sampling().strata().size();
    double[][] sums = new double[strata][width];
    double[][][] squares = new double[strata][width][width];
    double[][] sizes = new double[strata][width];
    for (int cell = 0; cell < cells.size(); cell++) {
      boolean inside = cells.domain(cell) == domain;
      if (!inside && regression.isEmpty()) {
        continue;
      }
      int stratum = cells.sampling().stratum()[cell];
      int calibrationCell = cells.calibrationCell(cell);
      double factor = cells.factor(cell);
      double weight = cells.sum(WEIGHT, cell);
      double squared = cells.sum(SQUARED, cell);
      double[] linear = new double[width];
      for (int f = 0; f < width; f++) {
        sums[stratum][f] +=
            factor
                * ((inside ? linear(subject, slopes[f], cell) : 0)
                    - predicted[f][calibrationCell] * weight);
        linear[f] = inside ? squaredLinear(subject, slopes[f], cell) : 0;
      }
      for (int f = 0; f < width; f++) {
        sizes[stratum][f] +=
            factor
                * factor
                * ((inside ? quadratic(subject, slopes[f], slopes[f], cell) : 0)
                    + predicted[f][calibrationCell] * predicted[f][calibrationCell] * squared);
        for (int g = f; g < width; g++) {
          squares[stratum][f][g] +=
              factor
                  * factor
                  * ((inside ? quadratic(subject, slopes[f], slopes[g], cell) : 0)
                      - predicted[f][calibrationCell] * linear[g]
                      - predicted[g][calibrationCell] * linear[f]
                      + predicted[f][calibrationCell] * predicted[g][calibrationCell] * squared);
        }
      }
    }
    StratumSum sum = new StratumSum(width, lonely);
    for (int h = 0; h < strata; h++) {
      if (present[h]) {
        Stratum stratum = cells.sampling().strata().get(h);
        sum.add(stratum, 1, sums[h], centred(squares[h], sums[h], sizes[h], stratum.drawn()));
      }
    }
    return sum.total();
  }

  /** Σ(z − z̄)(z′ − z̄′); what is left of squares that cancel out up to rounding is none. */
  private static double[][] centred(
      double[][] squares, double[] sums, double[] sizes, double drawn) {
    double[][] centred = new double[sums.length][sums.length];
    for (int f = 0; f < sums.length; f++) {
      for (int g = f; g < sums.length; g++) {
        centred[f][g] = squares[f][g] - sums[f] * sums[g] / drawn;
      }
      centred[f][f] = centred[f][f] > ROUNDING * sizes[f] ? centred[f][f] : 0;
    }
    return centred;
  }

  /** Σ w²·u of a cell in the domain. */
  private double squaredLinear(Subject subject, double[] slopes, int cell) {
    double sum = 0;
    if (regression.isPresent()) {
      for (int j = 0; j < slopes.length; j++) {
        sum +=
            slopes[j] == 0
                ? 0
                : slopes[j] * cells.sum(Moment.squared(subject.quantities().get(j)), cell);
      }
    }
    return sum;
  }

  /** Σ w²·u·u′ of a cell in the domain. */
  private double quadratic(Subject subject, double[] one, double[] other, int cell) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      for (int k = 0; k < other.length; k++) {
        double slope = one[j] * other[k];
        if (slope != 0) {
          Optional<Product> product =
              subject.quantities().get(j).times(subject.quantities().get(k));
          if (product.isPresent()) {
            sum += slope * cells.sum(Moment.squared(product.get()), cell);
          }
        }
      }
    }
    return sum;
  }

  /** Σ z of every cell, for each functional. */
  private double[][] clusterTotals(
      Subject subject, int domain, double[][] slopes, double[][] predicted) {
    double[][] totals = new double[slopes.length][cells.size()];
    for (int cell = 0; cell < cells.size(); cell++) {
      double weight = cells.sum(WEIGHT, cell);
      for (int f = 0; f < slopes.length; f++) {
        double inside = cells.domain(cell) == domain ? linear(subject, slopes[f], cell) : 0;
        totals[f][cell] =
            cells.factor(cell) * (inside - predicted[f][cells.calibrationCell(cell)] * weight);
      }
    }
    return totals;
  }

  /**
   * Units drawn in clusters: the same with the totals of the sampling units. A second stage in a
   * finite population adds f_k·V_k for every sampling unit k of the first: Särndal, Swensson and
   * Wretman (1992), result 4.3.1.
   */
  private double[][] ofClusters(double[][] totals, boolean[] presentFirst) {
    Cells.Sampling sampling = cells.sampling();
    int[] stratumOf = sampling.stratumOfFirst();
    boolean[] present = new boolean[sampling.strata().size()];
    double[] fractions = new double[stratumOf.length];
    for (int k = 0; k < stratumOf.length; k++) {
      present[stratumOf[k]] |= presentFirst[k];
      fractions[k] = sampling.strata().get(stratumOf[k]).fraction();
    }
    double[][] total =
        stage(
            grouped(totals, sampling.first().orElseThrow(), stratumOf.length),
            stratumOf,
            sampling.strata(),
            Optional.empty(),
            present);
    sampling
        .second()
        .map(second -> grouped(totals, second, sampling.firstOfSecond().length))
        .map(
            units ->
                stage(
                    units,
                    sampling.firstOfSecond(),
                    sampling.within(),
                    Optional.of(fractions),
                    presentFirst))
        .ifPresent(added -> addTo(total, added));
    return total;
  }

  private static double[][] grouped(double[][] totals, int[] group, int groups) {
    double[][] sums = new double[groups][totals.length];
    for (int f = 0; f < totals.length; f++) {
      for (int cell = 0; cell < group.length; cell++) {
        sums[group[cell]][f] += totals[f][cell];
      }
    }
    return sums;
  }

  /** What one stage of sampling adds, from the totals of its sampling units. */
  private double[][] stage(
      double[][] units,
      int[] stratumOf,
      List<Stratum> strata,
      Optional<double[]> factors,
      boolean[] present) {
    int width = units[0].length;
    double[][] sums = new double[strata.size()][width];
    double[][][] centred = new double[strata.size()][width][width];
    for (int unit = 0; unit < units.length; unit++) {
      for (int f = 0; f < width; f++) {
        sums[stratumOf[unit]][f] += units[unit][f];
      }
    }
    for (int unit = 0; unit < units.length; unit++) {
      int stratum = stratumOf[unit];
      double drawn = strata.get(stratum).drawn();
      for (int f = 0; f < width; f++) {
        double distance = units[unit][f] - sums[stratum][f] / drawn;
        for (int g = f; g < width; g++) {
          centred[stratum][f][g] += distance * (units[unit][g] - sums[stratum][g] / drawn);
        }
      }
    }
    StratumSum sum = new StratumSum(width, lonely);
    for (int h = 0; h < strata.size(); h++) {
      if (present[h]) {
        double factor = factors.isPresent() ? factors.get()[h] : 1;
        sum.add(strata.get(h), factor, sums[h], centred[h]);
      }
    }
    return sum.total();
  }

  private static void addTo(double[][] total, double[][] added) {
    for (int f = 0; f < total.length; f++) {
      for (int g = 0; g < total.length; g++) {
        total[f][g] += added[f][g];
      }
    }
  }
}
