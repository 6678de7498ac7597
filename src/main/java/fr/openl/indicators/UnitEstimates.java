package fr.openl.indicators;

import fr.openl.dataset.UnitColumn;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.UnitCondition;
import fr.openl.definition.Study.DesignKind;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.Interval;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.ShareEvidence;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.EstimationPlan;
import fr.openl.estimation.statistics.QuantileRule;
import fr.openl.estimation.statistics.SampleEstimation;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.estimation.variance.DesignColumns;
import fr.openl.estimation.variance.LonelyStrata;
import fr.openl.indicators.UnitGroups.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Estimates from the values of single units, by group. Every unit of the wave is in the sample and
 * those outside a base or a domain count as zero: Särndal, Swensson and Wretman (1992), section
 * 10.3. Today's design is that of {@link fr.openl.estimation.SurveyDesign}: no weights, one
 * stratum, an endless population.
 */
final class UnitEstimates {
  private static final double LEVEL = 0.95;

  private final DataFile units;
  private final DesignKind design;
  private final QuantileRule rule;
  private final Map<List<String>, Estimated> estimates = new HashMap<>();

  UnitEstimates(DataFile units, DesignKind design, QuantileRule rule) {
    this.units = units;
    this.design = design;
    this.rule = rule;
  }

  void add(String variable, Optional<DataColumn> by, List<Statistic> statistics) {
    DataColumn answered = units.getColumn(UnitGroups.ANSWERED);
    EstimationPlan plan =
        new EstimationPlan(
            new DesignColumns(Optional.empty(), List.of(), List.of(), Optional.empty()),
            List.of(),
            Optional.empty(),
            Optional.of(new UnitCondition(UnitColumn.quoted(answered.name()), List.of(answered))),
            by.stream().toList(),
            statistics,
            EstimationPlan.Variance.TAYLOR,
            ShareInterval.LOGIT,
            rule,
            LEVEL,
            Optional.of(LonelyStrata.AVERAGE));
    for (Estimated estimated : SampleEstimation.answer(units, plan).estimates()) {
      String code = estimated.by().substring(estimated.by().indexOf('=') + 1);
      estimates.put(List.of(variable, code, estimated.variable(), estimated.level()), estimated);
    }
  }

  /** The number of a column in a group; empty when no unit of it has a value. */
  Optional<Estimate> find(Group group, String column, String level, Interval.Method method) {
    return findEstimated(group, column, level)
        .map(found -> told(found, new Limits(found.low(), found.high()), method));
  }

  /** A ratio that is a share, with limits that stay inside 0 and 1. */
  Optional<Estimate> findShare(Group group, String column) {
    return findEstimated(group, column, "")
        .map(
            found ->
                told(
                    found,
                    ShareInterval.LOGIT.limits(
                        new ShareEvidence(
                            found.estimate(),
                            found.standardError() * found.standardError(),
                            found.degrees(),
                            found.n(),
                            found.n(),
                            Double.POSITIVE_INFINITY),
                        LEVEL),
                    Interval.Method.LOGIT));
  }

  private Optional<Estimated> findEstimated(Group group, String column, String level) {
    return Optional.ofNullable(
            estimates.get(List.of(group.variable(), group.code(), column, level)))
        .filter(found -> found.n() > 0 && Double.isFinite(found.estimate()));
  }

  /** Units that selected themselves tell nothing of their uncertainty. */
  private Estimate told(Estimated found, Limits limits, Interval.Method method) {
    boolean uncertain = design != DesignKind.OPEN && Double.isFinite(found.standardError());
    boolean limited = design != DesignKind.OPEN && limits.low() <= limits.high();
    return new Estimate(
        found.estimate(),
        found.n(),
        uncertain ? OptionalDouble.of(found.standardError()) : OptionalDouble.empty(),
        limited
            ? Optional.of(new Interval(limits.low(), limits.high(), method))
            : Optional.empty());
  }
}
