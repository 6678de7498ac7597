package fr.openl.estimation.variance;

import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.weights.Calibration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
  private final List<Block> blocks;

  /**
   * A linearisation over {@code cells}.
   *
   * @param calibration how their weights were calibrated
   * @param lonely the rule for lonely strata; without it they are refused
   */
  public Linearisation(
      Cells cells, Optional<Calibration> calibration, Optional<LonelyStrata> lonely) {
    this(calibration.map(c -> c.regression(cells.weightsByCalibrationCell())), cells, lonely);
  }

  /** The same with a regression on the margins that is known already. */
  public Linearisation(
      Cells cells, Optional<Calibration.Regression> regression, LonelyStrata lonely) {
    this(regression, cells, Optional.of(lonely));
  }

  private Linearisation(
      Optional<Calibration.Regression> regression, Cells cells, Optional<LonelyStrata> lonely) {
    this.cells = cells;
    this.regression = regression;
    this.lonely = lonely;
    this.blocks = regression.isPresent() ? blocks() : List.of();
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
        : new ClusterStages(cells.sampling(), lonely)
            .covariances(
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
    return new ClusterStages(cells.sampling(), lonely)
        .covariances(new double[][] {sums}, all)[0][0];
  }

  /** What the margins predict of the linearised variable, by calibration cell. */
  private double[] predicted(Subject subject, int domain, double[] slopes) {
    double[] sums = new double[cells.calibrationCells().size()];
    if (regression.isEmpty()) {
      return sums;
    }
    double[] linear = new LinearSums(cells, subject, domain).linear(slopes);
    int[] inside = cells.cellsOf(domain);
    for (int i = 0; i < inside.length; i++) {
      sums[cells.calibrationCell(inside[i])] += linear[i];
    }
    return regression.get().predict(sums);
  }

  /**
   * The groups that have a part in the estimate: those with a unit in it, or all once weights are
   * calibrated, as every unit then has a residual. A difference has all groups of its domain, also
   * those on neither side, as R's survey counts them.
   */
  private boolean[] present(Subject subject, int domain, int[] group, int groups) {
    boolean[] present = new boolean[groups];
    if (regression.isPresent()) {
      java.util.Arrays.fill(present, true);
      return present;
    }
    List<Product> bases = subject.isDifference() ? List.of(Product.ONE) : subject.bases();
    for (Product base : bases) {
      double[] known = cells.column(Moment.count(base));
      for (int cell : cells.cellsOf(domain)) {
        present[group[cell]] |= known[cell] > 0;
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
    LinearSums linearSums = new LinearSums(cells, subject, domain);
    for (int f = 0; f < width; f++) {
      addSums(linearSums.linear(slopes[f]), domain, predicted[f], sums, f);
      double[] squared =
          regression.isPresent()
              ? linearSums.squared(slopes[f])
              : new double[cells.cellsOf(domain).length];
      for (int g = f; g < width; g++) {
        double[] squaredOther =
            g == f || regression.isEmpty() ? squared : linearSums.squared(slopes[g]);
        addSquares(
            linearSums.quadratic(slopes[f], slopes[g]),
            squared,
            squaredOther,
            domain,
            predicted[f],
            predicted[g],
            squares,
            sizes,
            f,
            g);
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

  /** Adds Σ z of every stratum: of the units in the domain, and what is predicted of all. */
  private void addSums(double[] linear, int domain, double[] predicted, double[][] sums, int f) {
    int[] inside = cells.cellsOf(domain);
    for (int i = 0; i < inside.length; i++) {
      sums[cells.sampling().stratum()[inside[i]]][f] += cells.factor(inside[i]) * linear[i];
    }
    for (Block block : blocks) {
      sums[block.stratum][f] -= block.factor * predicted[block.calibrationCell] * block.weight;
    }
  }

  /** Adds Σ z·z′ of every stratum. */
  private void addSquares(
      double[] quadratic,
      double[] squared,
      double[] squaredOther,
      int domain,
      double[] predicted,
      double[] predictedOther,
      double[][][] squares,
      double[][] sizes,
      int f,
      int g) {
    int[] inside = cells.cellsOf(domain);
    for (int i = 0; i < inside.length; i++) {
      int cell = inside[i];
      int stratum = cells.sampling().stratum()[cell];
      double one = predicted[cells.calibrationCell(cell)];
      double other = predictedOther[cells.calibrationCell(cell)];
      double square = cells.factor(cell) * cells.factor(cell);
      squares[stratum][f][g] +=
          square * (quadratic[i] - one * squaredOther[i] - other * squared[i]);
      sizes[stratum][f] += f == g ? square * quadratic[i] : 0;
    }
    for (Block block : blocks) {
      double all =
          block.factor
              * block.factor
              * predicted[block.calibrationCell]
              * predictedOther[block.calibrationCell]
              * block.squared;
      squares[block.stratum][f][g] += all;
      sizes[block.stratum][f] += f == g ? all : 0;
    }
  }

  /**
   * The units of one stratum and one calibration cell, whatever their domain: after calibration all
   * have a residual.
   */
  private record Block(
      int stratum, int calibrationCell, double factor, double weight, double squared) {}

  private List<Block> blocks() {
    int width = cells.calibrationCells().size();
    int[] strata = cells.sampling().stratum();
    double[] weight = new double[cells.sampling().strata().size() * width];
    double[] squared = new double[weight.length];
    double[] factor = new double[weight.length];
    double[] weights = cells.column(WEIGHT);
    double[] squares = cells.column(SQUARED);
    for (int cell = 0; cell < cells.size(); cell++) {
      int block = strata[cell] * width + cells.calibrationCell(cell);
      weight[block] += weights[cell];
      squared[block] += squares[cell];
      factor[block] = cells.factor(cell);
    }
    return IntStream.range(0, weight.length)
        .filter(block -> squared[block] > 0)
        .mapToObj(
            block ->
                new Block(
                    block / width, block % width, factor[block], weight[block], squared[block]))
        .toList();
  }

  /** Σ z of every cell, for each functional. */
  private double[][] clusterTotals(
      Subject subject, int domain, double[][] slopes, double[][] predicted) {
    double[][] totals = new double[slopes.length][];
    double[] weight = cells.column(WEIGHT);
    int[] inside = cells.cellsOf(domain);
    for (int f = 0; f < slopes.length; f++) {
      totals[f] = new double[cells.size()];
      double[] linear = new LinearSums(cells, subject, domain).linear(slopes[f]);
      for (int i = 0; i < inside.length; i++) {
        totals[f][inside[i]] = linear[i];
      }
      for (int cell = 0; cell < cells.size(); cell++) {
        totals[f][cell] =
            cells.factor(cell)
                * (totals[f][cell] - predicted[f][cells.calibrationCell(cell)] * weight[cell]);
      }
    }
    return totals;
  }
}
