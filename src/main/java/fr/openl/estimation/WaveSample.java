package fr.openl.estimation;

import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.definition.Study.Design;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.estimation.statistics.Sample;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.Linearisation;
import fr.openl.estimation.variance.LonelyStrata;
import fr.openl.estimation.variance.Stratum;
import fr.openl.estimation.weights.Calibration;
import fr.openl.estimation.weights.FrameTotals;
import fr.openl.estimation.weights.Margin;
import fr.openl.estimation.weights.WeightChain;
import fr.openl.estimation.weights.Weighting;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The units of a wave that responded, weighted, as a sample of its population: r_h of the N_h units
 * of stratum h, their weights calibrated to the frame's margins.
 */
public final class WaveSample {
  private final WeightChain chain;
  private final Map<String, Integer> responsesOfUnit;
  private final WaveStrata strata;
  private final List<List<String>> calibrationCells;
  private final int[] calibrationCell;
  private final double[] factors;
  private final List<Margin> margins;
  private final Optional<Calibration.Regression> regression;
  private final LonelyStrata lonely;
  private final ShareInterval interval;

  /**
   * A sample with the weights of {@code chain}.
   *
   * @param frame what the population is; empty where its size is not known
   * @param responsesOfUnit how many responses each unit gave, which share its weight; empty where
   *     every response is a unit of its own
   */
  public WaveSample(
      Design design,
      Optional<FrameTotals> frame,
      WeightChain chain,
      Map<String, Integer> responsesOfUnit) {
    this.chain = chain;
    this.responsesOfUnit = Map.copyOf(responsesOfUnit);
    this.strata = WaveStrata.of(design, frame, chain.classes());
    List<List<String>> cellOfClass =
        chain.classes().stream().map(ofUnits -> Weighting.cell(design, ofUnits)).toList();
    this.calibrationCells = cellOfClass.stream().distinct().toList();
    this.calibrationCell = cellOfClass.stream().mapToInt(calibrationCells::indexOf).toArray();
    this.factors = new double[calibrationCells.size()];
    double[] weights = new double[calibrationCells.size()];
    for (int c = 0; c < calibrationCell.length; c++) {
      factors[calibrationCell[c]] = chain.factor(c);
      weights[calibrationCell[c]] += chain.entering()[c] * chain.classes().get(c).units();
    }
    this.margins = chain.margins();
    this.regression =
        margins.isEmpty()
            ? Optional.empty()
            : Optional.of(new Calibration(margins, calibrationCells).regression(weights));
    this.lonely =
        design
            .lonely()
            .map(rule -> LonelyStrata.valueOf(rule.toUpperCase(Locale.ROOT)))
            .orElse(LonelyStrata.AVERAGE);
    this.interval =
        design
            .interval()
            .map(method -> ShareInterval.valueOf(method.toUpperCase(Locale.ROOT)))
            .orElse(ShareInterval.LOGIT);
  }

  /** How many responses share the weight of a unit. */
  public int responsesOf(String unit) {
    return responsesOfUnit.getOrDefault(unit, 1);
  }

  /**
   * The sums of {@code parts} as weighted numbers.
   *
   * @param looked the name of the number of units that {@code estimands} look at
   */
  public WeightedParts weighted(Parts parts, List<Estimand> estimands, String looked) {
    double[] weight = weights(parts);
    Map<Moment, double[]> sums = new HashMap<>();
    put(sums, Product.ONE, parts.sums().of(Parts.RESPONSES), weight);
    double[] units = parts.sums().of(looked);
    sums.put(Moment.count(Product.ONE), units);
    for (Estimand estimand : estimands) {
      estimand.sums().forEach((product, sum) -> put(sums, product, sum.of(parts), weight));
    }
    Cells cells =
        Cells.of(
            sampling(parts),
            Arrays.stream(parts.ofClass()).map(c -> calibrationCell[c]).toArray(),
            calibrationCells,
            parts.domain(),
            parts.domains().stream().map(List::of).toList(),
            units,
            sums);
    cells.calibrate(factors);
    boolean oneByOne = strata.isFinite() && responsesOfUnit.isEmpty();
    return new WeightedParts(
        new Sample(cells, linearisation(cells), false, oneByOne, Optional.empty()), this);
  }

  /** Variances over {@code cells}, which are cells of this sample. */
  Linearisation linearisation(Cells cells) {
    return new Linearisation(cells, regression, lonely);
  }

  /** The stratum of a weighting class. */
  public Stratum stratum(int ofClass) {
    return strata.strata().get(strata.ofClass()[ofClass]);
  }

  /** Whether the size of the population is known. */
  public boolean isFinite() {
    return strata.isFinite();
  }

  /** What the weights are calibrated to. */
  public List<Margin> margins() {
    return margins;
  }

  /** The category of a weighting class in every margin. */
  public List<String> categories(int ofClass) {
    return calibrationCells.get(calibrationCell[ofClass]);
  }

  /** How limits are put around shares. */
  public ShareInterval interval() {
    return interval;
  }

  /** What a stratum with a single responding unit adds to variances. */
  public LonelyStrata lonely() {
    return lonely;
  }

  /** The weights that enter the last calibration, of a response of each part. */
  private double[] weights(Parts parts) {
    double[] weights = new double[parts.size()];
    for (int part = 0; part < weights.length; part++) {
      int sharing = parts.unit().isEmpty() ? 1 : responsesOf(parts.unit().get(part));
      weights[part] = chain.entering()[parts.ofClass()[part]] / sharing;
    }
    return weights;
  }

  private Cells.Sampling sampling(Parts parts) {
    int[] stratum = Arrays.stream(parts.ofClass()).map(c -> strata.ofClass()[c]).toArray();
    if (parts.unit().isEmpty()) {
      return new Cells.Sampling(
          strata.strata(),
          stratum,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          new int[0],
          new int[0],
          List.of());
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] first = new int[stratum.length];
    Arrays.setAll(
        first, part -> numbers.computeIfAbsent(parts.unit().get(part), unit -> numbers.size()));
    int[] stratumOfFirst = new int[numbers.size()];
    for (int part = 0; part < first.length; part++) {
      stratumOfFirst[first[part]] = stratum[part];
    }
    return new Cells.Sampling(
        strata.strata(),
        stratum,
        Optional.of(first),
        List.copyOf(numbers.keySet()),
        Optional.empty(),
        stratumOfFirst,
        new int[0],
        List.of());
  }

  private static void put(
      Map<Moment, double[]> sums, Product product, double[] values, double[] weight) {
    double[] weighted = new double[values.length];
    double[] squared = new double[values.length];
    for (int part = 0; part < values.length; part++) {
      weighted[part] = weight[part] * values[part];
      squared[part] = weight[part] * weighted[part];
    }
    sums.put(Moment.count(product), values);
    sums.put(Moment.weighted(product), weighted);
    sums.put(Moment.squared(product), squared);
  }
}
