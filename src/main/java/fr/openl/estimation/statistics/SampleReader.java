package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.ColumnProfile;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.Factor;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.MomentQuery;
import fr.openl.dataset.moments.MomentTable;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.statistics.EstimationPlan.CalibrationMargin;
import fr.openl.estimation.statistics.EstimationPlan.Variance;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.CellsReader;
import fr.openl.estimation.variance.Linearisation;
import fr.openl.estimation.variance.LonelyStrata;
import fr.openl.estimation.variance.Replicates;
import fr.openl.estimation.variance.Replication;
import fr.openl.estimation.variance.VarianceMethod;
import fr.openl.estimation.weights.Calibration;
import fr.openl.estimation.weights.Margin;
import fr.openl.estimation.weights.WeightSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads samples of a plan: one aggregation over the file for all the sums that are wanted. What the
 * values of a column look like is guessed from the first rows; the aggregation itself tells whether
 * the guess held, and is repeated where it did not.
 */
final class SampleReader {
  private static final int FIRST_ROWS = 2_000;
  private static final int BOOTSTRAP_REPLICATES = 1_000;
  private static final long BOOTSTRAP_SEED = 1;

  private final DataFile file;
  private final EstimationPlan plan;
  private final Map<DataColumn, ColumnProfile> profiles = new HashMap<>();
  private final List<WeightSummary> weightSteps = new ArrayList<>();
  private boolean zeroWeights;
  private boolean complete = true;
  private Optional<Calibration> calibration = Optional.empty();
  private Map<List<String>, Double> factors = Map.of();

  SampleReader(DataFile file, EstimationPlan plan) {
    this.file = file;
    this.plan = plan;
    List<DataColumn> seen = new ArrayList<>();
    plan.statistics().forEach(statistic -> seen.addAll(statistic.variables()));
    plan.design().weight().ifPresent(seen::add);
    profiles.putAll(file.preview(seen.stream().distinct().toList(), FIRST_ROWS));
    for (ColumnProfile profile : List.copyOf(profiles.values())) {
      if (profile.counts().isEmpty() && profile.missing() == 0) {
        throw new Refusal(file.path() + ": found no row; expected a unit a row");
      }
      if (profile.counts().isEmpty()) {
        profiles.put(profile.column(), file.profile(profile.column()));
      }
    }
    zeroWeights = plan.design().weight().map(w -> profile(w).holdsZero()).orElse(false);
  }

  /** What is known of a column's values; nothing of a column that no statistic looks at. */
  ColumnProfile profile(DataColumn column) {
    return profiles.getOrDefault(column, new ColumnProfile(column, Map.of(), 0));
  }

  /** What the weights look like after every step. */
  List<WeightSummary> weightSteps() {
    return List.copyOf(weightSteps);
  }

  /** What every sum is read with. */
  private CellsReader cellsReader(boolean unitsApart) {
    return new CellsReader(
        file,
        plan.design(),
        plan.margins().stream().map(CalibrationMargin::column).toList(),
        plan.by(),
        plan.within(),
        unitsApart);
  }

  /** How the wanted numbers are made, given what is known of the columns. */
  @FunctionalInterface
  interface Wish {
    List<Wanted> of(Map<DataColumn, ColumnProfile> profiles);
  }

  /** A sample beside what was wanted of it. */
  record Answer(Sample sample, List<Wanted> wanted) {}

  /** The sample with the sums that {@code wish} needs. */
  Answer read(Wish wish) {
    boolean replicated = plan.replicates().isEmpty() && plan.variance() != Variance.TAYLOR;
    boolean squares =
        !replicated && plan.replicates().isEmpty() && plan.design().stages().isEmpty();
    while (true) {
      List<Wanted> wanted = wish.of(profiles);
      Moments moments =
          new Moments(
              squares,
              zeroWeights,
              plan.replicates().map(EstimationPlan.SuppliedReplicates::columns).orElse(List.of()));
      wanted.forEach(one -> moments.add(one.subject(), one.form().divides()));
      List<Moment> guards =
          complete
              ? new Guards(wanted, profiles).together(moments)
              : new Guards(wanted, profiles).each();
      guards.forEach(moments::add);
      CellsReader.Read read =
          cellsReader(replicated).read(moments.list(), moments.derived(), List.of());
      if (holds(guards, read)) {
        Cells cells = read.cells();
        calibrate(cells, read.table());
        return new Answer(sample(cells), wanted);
      }
    }
  }

  /**
   * The sample unit by unit.
   *
   * @param unit the column that names the units
   */
  UnitSample readUnits(DataColumn unit, Wish wish) {
    CellsReader reader = cellsReader(true);
    while (true) {
      List<Wanted> wanted = wish.of(profiles);
      Moments moments = new Moments(false, zeroWeights, List.of());
      wanted.forEach(one -> moments.add(one.subject(), one.form().divides()));
      List<Moment> guards = new Guards(wanted, profiles).each();
      guards.forEach(moments::add);
      CellsReader.Read read = reader.read(moments.list(), List.of(), List.of(unit));
      if (holds(guards, read)) {
        calibrate(read.cells(), read.table());
        return UnitSample.of(
            file,
            unit,
            read.cells(),
            read.table().keys(reader.finerKey()),
            new Answer(
                new Sample(
                    read.cells(),
                    new Linearisation(read.cells(), calibration, plan.lonely()),
                    zeroWeights,
                    false,
                    Optional.empty()),
                wanted),
            calibration,
            plan.lonely());
      }
    }
  }

  /** The weights of every value of a column, by domain. */
  Map<List<String>, Map<Double, Double>> weightsByValue(DataColumn column) {
    CellsReader reader = cellsReader(false);
    CellsReader.Read read =
        reader.read(List.of(Moment.weighted(Product.ONE)), List.of(), List.of(column));
    Cells cells = read.cells();
    Map<List<String>, Map<Double, Double>> byDomain = new HashMap<>();
    List<String> values = read.table().keys(reader.finerKey());
    double[] weights = cells.column(Moment.weighted(Product.ONE));
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.domain(cell) != Cells.OUTSIDE && !values.get(cell).isEmpty()) {
        double weight = factor(cells, cell) * weights[cell];
        byDomain
            .computeIfAbsent(cells.domains().get(cells.domain(cell)), domain -> new HashMap<>())
            .merge(number(column, values.get(cell)), weight, Double::sum);
      }
    }
    return byDomain;
  }

  private double number(DataColumn column, String value) {
    try {
      return Double.parseDouble(value.strip());
    } catch (NumberFormatException word) {
      throw file.notNumeric(column);
    }
  }

  private double factor(Cells cells, int cell) {
    return factors.getOrDefault(cells.calibrationCells().get(cells.calibrationCell(cell)), 1.0);
  }

  private boolean holds(List<Moment> guards, CellsReader.Read read) {
    boolean holds = true;
    for (Moment guard : guards) {
      Factor factor = guard.product().factors().getFirst();
      double found = Arrays.stream(read.cells().column(guard)).sum();
      if (found > 0 && factor instanceof Factor.Unexpected) {
        complete = false;
        holds = false;
        continue;
      }
      if (found > 0 && factor instanceof Factor.NotNumeric(DataColumn column)) {
        throw file.notNumeric(column);
      }
      if (found > 0) {
        profiles.put(factor.column(), file.profile(factor.column()));
        holds = false;
      }
    }
    boolean zero =
        plan.design().weight().isPresent()
            && Arrays.stream(read.table().numbers(MomentQuery.low(0))).anyMatch(low -> low <= 0);
    if (zero && !zeroWeights) {
      zeroWeights = true;
      holds = false;
    }
    return holds;
  }

  private void calibrate(Cells cells, MomentTable table) {
    double[] weights = cells.weightsByCalibrationCell();
    double total = Arrays.stream(weights).sum();
    if (!(total > 0)) {
      throw new Refusal(file.path() + ": all weights are 0");
    }
    weightSteps.clear();
    weightSteps.add(WeightStep.of("Weights", cells, table, plan.design().weight().isPresent()));
    if (plan.margins().isEmpty()) {
      return;
    }
    List<Margin> margins =
        plan.margins().stream()
            .map(CalibrationMargin::margin)
            .map(margin -> margin.tellsShares() ? margin.ofPopulation(total) : margin)
            .toList();
    Calibration fitted = new Calibration(margins, cells.calibrationCells());
    Calibration.Fit fit = fitted.fit(weights);
    cells.calibrate(fit.factors());
    calibration = Optional.of(fitted);
    factors = new HashMap<>();
    for (int cell = 0; cell < fit.factors().length; cell++) {
      factors.put(cells.calibrationCells().get(cell), fit.factors()[cell]);
    }
    String step =
        margins.size() == 1
            ? "Weights post-stratified on " + margins.getFirst().variable()
            : String.format(
                Locale.ROOT,
                "Weights raked on %s in %d rounds (until no margin is off by more than %.0e of the"
                    + " population)",
                String.join(", ", margins.stream().map(Margin::variable).toList()),
                fit.rounds(),
                Calibration.TOLERANCE);
    weightSteps.add(WeightStep.of(step, cells, table, plan.design().weight().isPresent()));
  }

  private Sample sample(Cells cells) {
    boolean finite = plan.design().stages().isEmpty() && !plan.design().fpc().isEmpty();
    return new Sample(
        cells,
        variance(cells),
        zeroWeights,
        finite,
        plan.replicates().map(r -> SuppliedScales.degrees(file, plan, r, cells.domains())));
  }

  private VarianceMethod variance(Cells cells) {
    if (plan.replicates().isPresent()) {
      return new Replication(
          cells, SuppliedScales.of(file, plan, plan.replicates().get()), calibration);
    }
    return switch (plan.variance()) {
      case TAYLOR -> new Linearisation(cells, calibration, plan.lonely());
      case JACKKNIFE ->
          new Replication(
              cells,
              Replicates.Jackknife.of(cells.sampling(), ruleForReplicates(cells)),
              calibration);
      case BOOTSTRAP -> {
        ruleForReplicates(cells);
        yield new Replication(
            cells,
            Replicates.Bootstrap.of(cells.sampling(), BOOTSTRAP_REPLICATES, BOOTSTRAP_SEED),
            calibration);
      }
    };
  }

  private LonelyStrata ruleForReplicates(Cells cells) {
    return plan.lonely()
        .orElseGet(
            () -> {
              cells.sampling().strata().stream()
                  .filter(stratum -> stratum.isLonely())
                  .findFirst()
                  .ifPresent(
                      stratum -> {
                        throw stratum.refusal();
                      });
              return LonelyStrata.CERTAINTY;
            });
  }
}
