package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.MomentTable;
import fr.openl.estimation.statistics.EstimationPlan.CalibrationMargin;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.weights.Calibration;
import fr.openl.estimation.weights.Margin;
import fr.openl.estimation.weights.WeightSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The weights of a sample, calibrated to what its plan knows of the population. */
final class FittedWeights {
  private final Path path;
  private final EstimationPlan plan;
  private final List<WeightSummary> steps = new ArrayList<>();
  private Optional<Calibration> calibration = Optional.empty();
  private Map<List<String>, Double> factors = Map.of();

  /**
   * Weights that are not fitted yet.
   *
   * @param path the file, for messages
   */
  FittedWeights(Path path, EstimationPlan plan) {
    this.path = path;
    this.plan = plan;
  }

  /**
   * Calibrates {@code cells} as planned.
   *
   * @throws Refusal when all weights are 0 or the margins cannot be met
   */
  void fit(Cells cells, MomentTable table) {
    double[] weights = cells.weightsByCalibrationCell();
    double total = Arrays.stream(weights).sum();
    if (!(total > 0)) {
      throw new Refusal(path + ": all weights are 0");
    }
    if (Double.isInfinite(total)) {
      throw new Refusal(path + ": the weights add up to more than a number can hold");
    }
    steps.clear();
    steps.add(WeightStep.of("Weights", cells, table, plan.design().weight().isPresent()));
    if (plan.margins().isEmpty()) {
      return;
    }
    List<Margin> margins =
        plan.margins().stream()
            .map(CalibrationMargin::margin)
            .map(margin -> margin.tellsShares() ? margin.ofPopulation(total) : margin)
            .toList();
    Calibration found = new Calibration(margins, cells.calibrationCells());
    Calibration.Fit fit = found.fit(weights);
    cells.calibrate(fit.factors());
    calibration = Optional.of(found);
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
    steps.add(WeightStep.of(step, cells, table, plan.design().weight().isPresent()));
  }

  /** The calibration; empty where the plan has no margins. */
  Optional<Calibration> calibration() {
    return calibration;
  }

  /** What the weights look like after every step. */
  List<WeightSummary> steps() {
    return List.copyOf(steps);
  }

  /** By what a cell's weights are multiplied; also of cells that are cut more finely. */
  double factor(Cells cells, int cell) {
    return factors.getOrDefault(cells.calibrationCells().get(cells.calibrationCell(cell)), 1.0);
  }
}
