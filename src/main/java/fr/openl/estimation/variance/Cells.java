package fr.openl.estimation.variance;

import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sums of a sample by stratum, sampling unit, calibration cell and domain: all that estimates
 * and variances are computed from. Arrays have one entry a cell, unless they say otherwise.
 */
public final class Cells {
  /** The domain of cells that are in none. */
  public static final int OUTSIDE = -1;

  private final Sampling sampling;
  private final int[] calibrationCell;
  private final List<List<String>> calibrationCells;
  private final int[] domain;
  private final List<List<String>> domains;
  private final long unitsWithoutDomain;
  private final double[] units;
  private final double[] scale;
  private final Map<Moment, double[]> sums;
  private double[] factors;

  Cells(
      Sampling sampling,
      int[] calibrationCell,
      List<List<String>> calibrationCells,
      int[] domain,
      List<List<String>> domains,
      long unitsWithoutDomain,
      double[] units,
      double[] scale,
      Map<Moment, double[]> sums) {
    this.sampling = sampling;
    this.calibrationCell = calibrationCell;
    this.calibrationCells = List.copyOf(calibrationCells);
    this.domain = domain;
    this.domains = List.copyOf(domains);
    this.unitsWithoutDomain = unitsWithoutDomain;
    this.units = units;
    this.scale = scale;
    this.sums = sums;
    this.factors = new double[calibrationCells.size()];
    Arrays.fill(factors, 1);
  }

  /**
   * How the cells' units were drawn.
   *
   * @param stratum of each cell
   * @param first the sampling unit of the first stage of each cell; empty when units were drawn
   *     themselves
   * @param firstNames what the file calls the sampling units of the first stage
   * @param second that of the second stage; empty when there is none
   * @param stratumOfFirst the stratum of each sampling unit of the first stage
   * @param firstOfSecond the sampling unit of the first stage of each of the second
   * @param within for each sampling unit of the first stage the stratum that it is for the second;
   *     empty when there is no second stage
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers of many units, never compared
  public record Sampling(
      List<Stratum> strata,
      int[] stratum,
      Optional<int[]> first,
      List<String> firstNames,
      Optional<int[]> second,
      int[] stratumOfFirst,
      int[] firstOfSecond,
      List<Stratum> within) {}

  public int size() {
    return units.length;
  }

  public Sampling sampling() {
    return sampling;
  }

  /** The domains: the values of the variables they are crossed from. */
  public List<List<String>> domains() {
    return domains;
  }

  /** How many of the units that estimates are about lack a value of a domain variable. */
  public long unitsWithoutDomain() {
    return unitsWithoutDomain;
  }

  /** The domain of a cell, or {@link #OUTSIDE}. */
  public int domain(int cell) {
    return domain[cell];
  }

  /** The same cells, of which only those that {@code taken} says stay in their domains. */
  public Cells only(java.util.function.IntPredicate taken) {
    int[] kept = new int[size()];
    Arrays.setAll(kept, cell -> taken.test(cell) ? domain[cell] : OUTSIDE);
    Cells only =
        new Cells(
            sampling,
            calibrationCell,
            calibrationCells,
            kept,
            domains,
            unitsWithoutDomain,
            units,
            scale,
            sums);
    only.calibrate(factors);
    return only;
  }

  /** How many units are in a cell, whatever their weight. */
  public double units(int cell) {
    return units[cell];
  }

  /** The categories of each calibration cell, in the order of the margins. */
  public List<List<String>> calibrationCells() {
    return calibrationCells;
  }

  /** The calibration cell of a cell. */
  public int calibrationCell(int cell) {
    return calibrationCell[cell];
  }

  /** The factor of calibration of a cell; 1 before calibration. */
  public double factor(int cell) {
    return factors[calibrationCell[cell]];
  }

  /** Sets the factors of the calibration cells. */
  public void calibrate(double[] factors) {
    this.factors = factors.clone();
  }

  /** The sum of a moment in a cell, with weights as they were before calibration. */
  public double sum(Moment moment, int cell) {
    double[] column = column(moment);
    return switch (moment.weighting()) {
      case Moment.Weighting.Weight weight -> column[cell] * scale[cell];
      case Moment.Weighting.SquaredWeight square -> column[cell] * scale[cell] * scale[cell];
      case Moment.Weighting.Count count -> column[cell];
      case Moment.Weighting.CountWeighted count -> column[cell];
      case Moment.Weighting.Replicate replicate -> column[cell];
    };
  }

  /** The sum of a moment over the cells of a domain; over all cells where it is absent. */
  public double count(Moment moment, int ofDomain) {
    double sum = 0;
    for (int cell = 0; cell < size(); cell++) {
      if (domain[cell] == ofDomain) {
        sum += sum(moment, cell);
      }
    }
    return sum;
  }

  /** Σ calibrated weight times {@code product} over a domain. */
  public double total(Product product, int ofDomain) {
    Moment moment = Moment.weighted(product);
    double sum = 0;
    for (int cell = 0; cell < size(); cell++) {
      if (domain[cell] == ofDomain) {
        sum += factor(cell) * sum(moment, cell);
      }
    }
    return sum;
  }

  /** The calibrated totals of a subject's quantities over a domain. */
  public double[] totals(Subject subject, int ofDomain) {
    return subject.quantities().stream()
        .mapToDouble(quantity -> total(quantity, ofDomain))
        .toArray();
  }

  /** The weights before calibration, added up by calibration cell. */
  public double[] weightsByCalibrationCell() {
    Moment weight = Moment.weighted(Product.ONE);
    double[] sums = new double[calibrationCells.size()];
    for (int cell = 0; cell < size(); cell++) {
      sums[calibrationCell[cell]] += sum(weight, cell);
    }
    return sums;
  }

  private double[] column(Moment moment) {
    double[] column = sums.get(moment);
    if (column == null) {
      throw new IllegalArgumentException("This sum was not asked for: " + moment);
    }
    return column;
  }
}
