package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.Linearisation;
import fr.openl.estimation.variance.LonelyStrata;
import fr.openl.estimation.variance.Replicates;
import fr.openl.estimation.variance.Replication;
import fr.openl.estimation.variance.VarianceMethod;
import fr.openl.estimation.weights.Calibration;
import java.util.Optional;

/** How a plan has the variance of its numbers estimated. */
final class PlannedVariance {
  private static final int BOOTSTRAP_REPLICATES = 1_000;
  private static final long BOOTSTRAP_SEED = 1;

  private PlannedVariance() {}

  /**
   * The method for {@code cells}.
   *
   * @throws Refusal when a stratum has a single unit and no rule is declared for it
   */
  static VarianceMethod of(
      DataFile file, EstimationPlan plan, Cells cells, Optional<Calibration> calibration) {
    if (plan.replicates().isPresent()) {
      return new Replication(
          cells, SuppliedScales.of(file, plan, plan.replicates().get()), calibration);
    }
    return switch (plan.variance()) {
      case TAYLOR -> new Linearisation(cells, calibration, plan.lonely());
      case JACKKNIFE ->
          new Replication(
              cells,
              Replicates.Jackknife.of(cells.sampling(), ruleForReplicates(plan, cells)),
              calibration);
      case BOOTSTRAP -> {
        ruleForReplicates(plan, cells);
        yield new Replication(
            cells,
            Replicates.Bootstrap.of(cells.sampling(), BOOTSTRAP_REPLICATES, BOOTSTRAP_SEED),
            calibration);
      }
    };
  }

  private static LonelyStrata ruleForReplicates(EstimationPlan plan, Cells cells) {
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
