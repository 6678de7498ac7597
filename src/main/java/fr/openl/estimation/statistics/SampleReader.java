package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.ColumnProfile;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.Factor;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.MomentQuery;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.statistics.EstimationPlan.CalibrationMargin;
import fr.openl.estimation.statistics.EstimationPlan.Variance;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.CellsReader;
import fr.openl.estimation.variance.Linearisation;
import fr.openl.estimation.variance.Replication;
import fr.openl.estimation.variance.VarianceMethod;
import fr.openl.estimation.weights.WeightSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads samples of a plan: one aggregation over the file for all the sums that are wanted. What the
 * values of a column look like is guessed from the first rows; the aggregation itself tells whether
 * the guess held, and is repeated where it did not.
 */
final class SampleReader {
  private static final int FIRST_ROWS = 2_000;

  private final DataFile file;
  private final EstimationPlan plan;
  private final Map<DataColumn, ColumnProfile> profiles = new HashMap<>();
  private final FittedWeights fitted;
  private boolean zeroWeights;
  private boolean complete = true;

  SampleReader(DataFile file, EstimationPlan plan) {
    this.file = file;
    this.plan = plan;
    this.fitted = new FittedWeights(file.path(), plan);
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
    zeroWeights = plan.design().weight().map(w -> profiles().of(w).holdsZero()).orElse(false);
  }

  /** What is known of the columns so far. */
  ColumnProfiles profiles() {
    return new ColumnProfiles(profiles);
  }

  /** What the weights look like after every step. */
  List<WeightSummary> weightSteps() {
    return fitted.steps();
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
    List<Wanted> of(ColumnProfiles profiles);
  }

  /** A sample beside what was wanted of it. */
  record Answer(Sample sample, List<Wanted> wanted) {}

  /** The sample with the sums that {@code wish} needs. */
  Answer read(Wish wish) {
    boolean replicated = plan.replicates().isEmpty() && plan.variance() != Variance.TAYLOR;
    boolean squares =
        !replicated && plan.replicates().isEmpty() && plan.design().stages().isEmpty();
    while (true) {
      List<Wanted> wanted = wish.of(profiles());
      Moments moments =
          new Moments(
              squares,
              zeroWeights,
              plan.replicates().map(EstimationPlan.SuppliedReplicates::columns).orElse(List.of()));
      wanted.forEach(one -> moments.add(one.subject(), one.form().divides()));
      List<Moment> guards =
          complete
              ? new Guards(wanted, profiles()).together(moments)
              : new Guards(wanted, profiles()).each();
      guards.forEach(moments::add);
      CellsReader.Read read =
          cellsReader(replicated).read(moments.list(), moments.derived(), List.of());
      if (holds(guards, read)) {
        Cells cells = read.cells();
        fitted.fit(cells, read.table());
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
      List<Wanted> wanted = wish.of(profiles());
      Moments moments = new Moments(false, zeroWeights, List.of());
      wanted.forEach(one -> moments.add(one.subject(), one.form().divides()));
      List<Moment> guards = new Guards(wanted, profiles()).each();
      guards.forEach(moments::add);
      CellsReader.Read read = reader.read(moments.list(), List.of(), List.of(unit));
      if (holds(guards, read)) {
        fitted.fit(read.cells(), read.table());
        return UnitSample.of(
            file,
            unit,
            read.cells(),
            read.table().keys(reader.finerKey()),
            new Answer(
                new Sample(
                    read.cells(),
                    new Linearisation(read.cells(), fitted.calibration(), plan.lonely()),
                    zeroWeights,
                    false,
                    Optional.empty()),
                wanted),
            plan.design().isClustered(),
            fitted.calibration(),
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
        double weight = fitted.factor(cells, cell) * weights[cell];
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

  private Sample sample(Cells cells) {
    boolean finite = plan.design().stages().isEmpty() && !plan.design().fpc().isEmpty();
    VarianceMethod variance = PlannedVariance.of(file, plan, cells, fitted.calibration());
    return new Sample(
        cells,
        variance,
        zeroWeights,
        finite,
        variance instanceof Replication replication
            ? plan.replicates().map(r -> ReplicateDegrees.of(file, plan, r, cells, replication))
            : Optional.empty());
  }
}
