package fr.openl.library;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.UnitCondition;
import fr.openl.estimation.Interval;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.estimation.statistics.EstimationPlan;
import fr.openl.estimation.statistics.EstimationPlan.CalibrationMargin;
import fr.openl.estimation.statistics.EstimationPlan.Variance;
import fr.openl.estimation.statistics.QuantileRule;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.estimation.variance.DesignColumns;
import fr.openl.estimation.variance.LonelyStrata;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link SurveyDesign} says of its sample, before anything is asked of it.
 *
 * @param drawn how the units were drawn
 * @param margins what is known of the population
 * @param within which units are looked at; all when empty
 * @param shares how limits of shares are found
 * @param level of confidence, between 0 and 1
 * @param lonely what is done with strata of a single unit; they are refused when empty
 */
record DesignPlan(
    DesignColumns drawn,
    List<CalibrationMargin> margins,
    Optional<UnitCondition> within,
    ShareInterval shares,
    double level,
    Optional<LonelyStrata> lonely) {
  DesignPlan {
    margins = List.copyOf(margins);
  }

  /** A simple random sample from an endless population. */
  static DesignPlan simple() {
    return new DesignPlan(
        new DesignColumns(Optional.empty(), List.of(), List.of(), Optional.empty()),
        List.of(),
        Optional.empty(),
        ShareInterval.LOGIT,
        Interval.LEVEL,
        Optional.empty());
  }

  DesignPlan stratified(DataColumn by) {
    return drawn(new DesignColumns(Optional.of(by), drawn.clusters(), drawn.fpc(), drawn.weight()));
  }

  DesignPlan clustered(List<DataColumn> stages) {
    return drawn(new DesignColumns(drawn.stratum(), stages, drawn.fpc(), drawn.weight()));
  }

  DesignPlan finite(List<DataColumn> populations) {
    return drawn(new DesignColumns(drawn.stratum(), drawn.clusters(), populations, drawn.weight()));
  }

  DesignPlan weighted(DataColumn by) {
    return drawn(
        new DesignColumns(drawn.stratum(), drawn.clusters(), drawn.fpc(), Optional.of(by)));
  }

  DesignPlan withMargin(CalibrationMargin margin) {
    List<CalibrationMargin> all = Stream.concat(margins.stream(), Stream.of(margin)).toList();
    return new DesignPlan(drawn, all, within, shares, level, lonely);
  }

  DesignPlan within(UnitCondition condition) {
    return new DesignPlan(drawn, margins, Optional.of(condition), shares, level, lonely);
  }

  DesignPlan intervals(ShareInterval method, double confidence) {
    return new DesignPlan(drawn, margins, within, method, confidence, lonely);
  }

  DesignPlan lonely(LonelyStrata rule) {
    return new DesignPlan(drawn, margins, within, shares, level, Optional.of(rule));
  }

  /** What is computed when {@code statistics} are asked for in the domains of {@code by}. */
  EstimationPlan asking(List<Statistic> statistics, List<DataColumn> by) {
    return new EstimationPlan(
        drawn,
        margins,
        Optional.empty(),
        within,
        by,
        statistics,
        Variance.TAYLOR,
        shares,
        QuantileRule.MATH,
        level,
        lonely);
  }

  private DesignPlan drawn(DesignColumns otherwise) {
    return new DesignPlan(otherwise, margins, within, shares, level, lonely);
  }
}
