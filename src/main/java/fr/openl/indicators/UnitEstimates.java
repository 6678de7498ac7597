package fr.openl.indicators;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.Interval;
import fr.openl.estimation.intervals.Limits;
import fr.openl.estimation.intervals.ShareEvidence;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.EstimationPlan;
import fr.openl.estimation.statistics.QuantileRule;
import fr.openl.estimation.statistics.SampleEstimation;
import fr.openl.estimation.statistics.Statistic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Estimates from the values of single units, by group, weighted as the wave is: with its strata,
 * their populations, and residuals after calibration to the frame's margins. Every unit of the wave
 * is in the sample and those outside a base or a domain count as zero: Särndal, Swensson and
 * Wretman (1992), section 10.3.
 */
final class UnitEstimates {
  private final DataFile units;
  private final UnitWave wave;
  private final QuantileRule rule;
  private final Map<List<String>, Estimated> estimates = new HashMap<>();

  UnitEstimates(DataFile units, UnitWave wave, QuantileRule rule) {
    this.units = units;
    this.wave = wave;
    this.rule = rule;
  }

  /**
   * Estimates over the units that {@code within} holds for.
   *
   * @param variable the breakdown; empty for everyone
   * @param by its column
   */
  void add(String variable, Optional<DataColumn> by, String within, List<Statistic> statistics) {
    EstimationPlan plan = wave.plan(units, within, by, statistics, rule);
    for (Estimated estimated : SampleEstimation.answer(units, plan).estimates()) {
      String code = estimated.by().substring(estimated.by().indexOf('=') + 1);
      estimates.put(List.of(variable, code, estimated.variable(), estimated.level()), estimated);
    }
  }

  /**
   * The number of a column in a group; empty when no unit of it has a value.
   *
   * @param base the name of the count of units that it is over
   */
  Optional<Estimate> find(UnitGroup group, String column, String level, String base) {
    return findEstimated(group, column, level)
        .map(found -> told(found, new Limits(found.low(), found.high()), group, base));
  }

  /** A ratio that is a share, with limits that stay inside 0 and 1. */
  Optional<Estimate> findShare(UnitGroup group, String column, String base) {
    return findEstimated(group, column, "")
        .map(
            found ->
                told(
                    found,
                    wave.weights()
                        .sample()
                        .interval()
                        .limits(
                            new ShareEvidence(
                                found.estimate(),
                                found.standardError() * found.standardError(),
                                found.degrees(),
                                found.n(),
                                group.effectiveUnits(base),
                                Double.POSITIVE_INFINITY),
                            Interval.LEVEL),
                    group,
                    base));
  }

  private Optional<Estimated> findEstimated(UnitGroup group, String column, String level) {
    return Optional.ofNullable(
            estimates.get(List.of(group.variable(), group.code(), column, level)))
        .filter(found -> found.n() > 0 && Double.isFinite(found.estimate()));
  }

  /** Units that selected themselves tell nothing of their uncertainty. */
  private Estimate told(Estimated found, Limits limits, UnitGroup group, String base) {
    if (wave.isOpen()) {
      return Estimate.withoutUncertainty(found.estimate(), found.n());
    }
    boolean sure = found.degrees() > 0;
    return new Estimate(
        found.estimate(),
        found.n(),
        sure && Double.isFinite(found.standardError())
            ? OptionalDouble.of(found.standardError())
            : OptionalDouble.empty(),
        limits.low() <= limits.high()
            ? Optional.of(new Interval(limits.low(), limits.high()))
            : Optional.empty(),
        sure
            ? Optional.of(
                new Estimate.Precision(
                    Double.isFinite(found.designEffect())
                        ? OptionalDouble.of(found.designEffect())
                        : OptionalDouble.empty(),
                    found.degrees(),
                    group.effectiveUnits(base)))
            : Optional.empty());
  }
}
