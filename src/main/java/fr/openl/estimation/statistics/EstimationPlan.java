package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.UnitCondition;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.estimation.variance.DesignColumns;
import fr.openl.estimation.variance.LonelyStrata;
import fr.openl.estimation.weights.Margin;
import java.util.List;
import java.util.Optional;

/**
 * All that is asked of one sample in one go.
 *
 * @param margins what the weights are calibrated to; the columns have the variables' values
 * @param replicates weights for replication that came with the data
 * @param within the condition of the units that estimates are about
 * @param by the variables of which the crossed values are the domains
 * @param level the confidence of the limits, such as 0.95
 * @param lonely the rule for lonely strata; without it they are refused
 */
public record EstimationPlan(
    DesignColumns design,
    List<CalibrationMargin> margins,
    Optional<SuppliedReplicates> replicates,
    Optional<UnitCondition> within,
    List<DataColumn> by,
    List<Statistic> statistics,
    Variance variance,
    ShareInterval interval,
    QuantileRule quantileRule,
    double level,
    Optional<LonelyStrata> lonely) {
  public EstimationPlan {
    margins = List.copyOf(margins);
    by = List.copyOf(by);
    statistics = List.copyOf(statistics);
    if (!(level > 0 && level < 1)) {
      throw new Refusal("Found a confidence level of " + level + "; expected one such as 0.95");
    }
  }

  /**
   * This plan.
   *
   * @throws Refusal when it asks for nothing
   */
  public EstimationPlan orRefuseEmpty() {
    if (statistics.isEmpty()) {
      throw new Refusal(
          "Found nothing to estimate; expected --mean, --total, --proportion, --ratio, --quantile,"
              + " --crosstab, --change or --contrast");
    }
    return this;
  }

  /** The same plan with other statistics. */
  EstimationPlan asking(List<Statistic> others) {
    return new EstimationPlan(
        design,
        margins,
        replicates,
        within,
        by,
        others,
        variance,
        interval,
        quantileRule,
        level,
        lonely);
  }

  /** A margin and the column with the units' categories. */
  public record CalibrationMargin(DataColumn column, Margin margin) {}

  /** Replicate weights that came with the data. */
  public record SuppliedReplicates(List<DataColumn> columns, ReplicateType type) {
    public SuppliedReplicates {
      columns = List.copyOf(columns);
      if (columns.size() < 2) {
        throw new Refusal("Found " + columns.size() + " replicate weights; expected at least 2");
      }
    }
  }

  /** How replicate weights were made, which decides how their spread counts. */
  public enum ReplicateType {
    BOOTSTRAP,
    /** One sampling unit left out of the whole sample. */
    JK1,
    /** One sampling unit left out of its stratum. */
    JKN
  }

  /** How variances are computed where no replicates came with the data. */
  public enum Variance {
    /** By linearisation. */
    TAYLOR,
    /** From samples that leave one sampling unit out. */
    JACKKNIFE,
    /** From samples drawn again from the sample. */
    BOOTSTRAP
  }
}
