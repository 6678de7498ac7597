package fr.openl.estimation.variance;

import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
  private final Map<Moment, double[]> sums;
  private final List<int[]> cellsOf;
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
    this.sums = scaled(sums, scale);
    this.cellsOf = cellsOf(domain, domains.size());
    this.factors = new double[units.length];
    Arrays.fill(factors, 1);
  }

  /**
   * Cells of sums that were read elsewhere.
   *
   * @param units how many units of each cell estimates are about
   * @param sums with weights before calibration
   */
  public static Cells of(
      Sampling sampling,
      int[] calibrationCell,
      List<List<String>> calibrationCells,
      int[] domain,
      List<List<String>> domains,
      double[] units,
      Map<Moment, double[]> sums) {
    return new Cells(
        sampling,
        calibrationCell,
        calibrationCells,
        domain,
        domains,
        0,
        units,
        new double[0],
        sums);
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
    double[] ones = new double[size()];
    Arrays.fill(ones, 1);
    Cells only =
        new Cells(
            sampling,
            calibrationCell,
            calibrationCells,
            kept,
            domains,
            unitsWithoutDomain,
            units,
            ones,
            sums);
    only.factors = factors;
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
    return factors[cell];
  }

  /** Sets the factors of the calibration cells. */
  public void calibrate(double[] ofCalibrationCells) {
    factors = new double[size()];
    Arrays.setAll(factors, cell -> ofCalibrationCells[calibrationCell[cell]]);
  }

  /** The cells of a domain. */
  public int[] cellsOf(int domain) {
    return cellsOf.get(domain);
  }

  /**
   * The sums of a moment, one a cell, with weights as they were before calibration. Only to be
   * read.
   *
   * @throws IllegalArgumentException when the sum was not asked for
   */
  public double[] column(Moment moment) {
    double[] column = sums.get(moment);
    if (column == null) {
      throw new IllegalArgumentException("This sum was not asked for: " + moment);
    }
    return column;
  }

  /** The sum of a moment over the cells of a domain, with weights before calibration. */
  public double count(Moment moment, int ofDomain) {
    double[] column = column(moment);
    double sum = 0;
    for (int cell : cellsOf(ofDomain)) {
      sum += column[cell];
    }
    return sum;
  }

  /** Σ calibrated weight times {@code product} over a domain. */
  public double total(Product product, int ofDomain) {
    double[] column = column(Moment.weighted(product));
    double sum = 0;
    for (int cell : cellsOf(ofDomain)) {
      sum += factor(cell) * column[cell];
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
    double[] weight = column(Moment.weighted(Product.ONE));
    double[] sums = new double[calibrationCells.size()];
    for (int cell = 0; cell < size(); cell++) {
      sums[calibrationCell[cell]] += weight[cell];
    }
    return sums;
  }

  /** The columns with the weights multiplied by {@code scale}. */
  private static Map<Moment, double[]> scaled(Map<Moment, double[]> sums, double[] scale) {
    if (Arrays.stream(scale).allMatch(by -> by == 1)) {
      return sums;
    }
    Map<Moment, double[]> scaled = new HashMap<>();
    sums.forEach((moment, column) -> scaled.put(moment, scaled(moment, column, scale)));
    return scaled;
  }

  private static double[] scaled(Moment moment, double[] column, double[] scale) {
    int power =
        switch (moment.weighting()) {
          case Moment.Weighting.Weight weight -> 1;
          case Moment.Weighting.SquaredWeight square -> 2;
          case Moment.Weighting.Count count -> 0;
          case Moment.Weighting.CountWeighted count -> 0;
          case Moment.Weighting.Replicate replicate -> 0;
        };
    double[] scaled = new double[column.length];
    Arrays.setAll(scaled, cell -> column[cell] * Math.pow(scale[cell], power));
    return scaled;
  }

  private static List<int[]> cellsOf(int[] domain, int domains) {
    List<int[]> cellsOf = new ArrayList<>();
    for (int d = 0; d < domains; d++) {
      int wanted = d;
      cellsOf.add(
          IntStream.range(0, domain.length).filter(cell -> domain[cell] == wanted).toArray());
    }
    return cellsOf;
  }
}
