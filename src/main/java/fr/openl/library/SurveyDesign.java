package fr.openl.library;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.UnitCondition;
import fr.openl.estimation.Interval;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.estimation.statistics.EstimationPlan;
import fr.openl.estimation.statistics.EstimationPlan.CalibrationMargin;
import fr.openl.estimation.statistics.SampleEstimation;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.estimation.variance.LonelyStrata;
import fr.openl.estimation.weights.Margin;
import fr.openl.indicators.UnitWave;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * A sample with the way in which it was drawn, to estimate from: {@code
 * design.mean("accounts").by("sector")}. Every estimate comes with its standard error and interval;
 * {@code docs/estimation.md} gives the formulas and their sources.
 *
 * <p>A design never changes: what adds to it returns another one. All numbers of a file are read
 * when an estimate is first looked at.
 */
public final class SurveyDesign {
  private final DataFile units;
  private final DesignPlan plan;
  private final Wording wording;
  private final boolean selfSelected;

  private SurveyDesign(DataFile units, DesignPlan plan, Wording wording, boolean selfSelected) {
    this.units = units;
    this.plan = plan;
    this.wording = wording;
    this.selfSelected = selfSelected;
  }

  /**
   * A file of units, one a row: a simple random sample from an endless population until more is
   * said.
   *
   * @param file CSV (plain or gzipped) or Parquet; it must stay where it is
   * @throws Refusal when it is missing or unreadable
   */
  public static SurveyDesign of(Path file) {
    return of(DataFile.open(file));
  }

  /** The rows of a table as units; cells are taken as the texts they show. */
  public static SurveyDesign of(Table units) {
    return of(DataFile.of(units, units.name() == null ? "the table" : units.name()));
  }

  private static SurveyDesign of(DataFile units) {
    return new SurveyDesign(units, DesignPlan.simple(), Wording.NONE, false);
  }

  /** A wave by the design that its study declares. */
  static SurveyDesign of(DataFile units, UnitWave wave, Wording wording) {
    return new SurveyDesign(
        units,
        new DesignPlan(
            wave.design(units),
            wave.margins(units),
            Optional.empty(),
            wave.weights().sample().interval(),
            Interval.LEVEL,
            Optional.of(wave.weights().sample().lonely())),
        wording,
        wave.isOpen());
  }

  /** How many units stand in each category of a table's column, as margins want it. */
  public static Map<String, Double> counts(Table population, String variable) {
    Map<String, Double> counts = new LinkedHashMap<>();
    for (int row = 0; row < population.rowCount(); row++) {
      counts.merge(population.column(variable).getUnformattedString(row), 1.0, Double::sum);
    }
    return counts;
  }

  /**
   * Drawn by stratum.
   *
   * @param column names each unit's stratum
   * @throws Refusal when there is no such column
   */
  public SurveyDesign strata(String column) {
    return with(plan.stratified(column(column)));
  }

  /**
   * Drawn in clusters.
   *
   * @param columns name each unit's cluster of the first and, if there is one, the second stage
   */
  public SurveyDesign clusters(String... columns) {
    return with(plan.clustered(columns(columns).toList()));
  }

  /**
   * Drawn from a finite population.
   *
   * @param columns hold, a stage each, the population counts (any above 1) or sampling fractions
   */
  public SurveyDesign population(String... columns) {
    return with(plan.finite(columns(columns).toList()));
  }

  /**
   * Weighted.
   *
   * @param column how many units each one stands for, 0 or more
   */
  public SurveyDesign weights(String column) {
    return with(plan.weighted(column(column)));
  }

  /**
   * With weights that add up to what is known of the population. Several variables are raked.
   *
   * @param variable whose categories' counts are known
   * @param counts units of the population by category
   * @throws Refusal when an estimate is looked at and a category of the sample is not among them,
   *     or one of them has nobody in the sample
   */
  public SurveyDesign calibrate(String variable, Map<String, Double> counts) {
    return with(
        plan.withMargin(
            new CalibrationMargin(
                column(variable), new Margin(variable, "the counts of " + variable, counts))));
  }

  /**
   * Only the units that meet a condition, as a domain of the whole sample.
   *
   * @param condition in the language of the studies, such as {@code members > 20}
   * @throws Refusal when it makes no sense
   */
  public SurveyDesign where(String condition) {
    return with(plan.within(UnitCondition.of(condition, units)));
  }

  /**
   * With limits of another confidence than 0.95, or another method for shares than the design's.
   *
   * @param level between 0 and 1
   */
  public SurveyDesign intervals(ShareInterval method, double level) {
    return with(plan.intervals(method, level));
  }

  /** With a rule for strata with a single unit, without which they are refused. */
  public SurveyDesign lonely(LonelyStrata rule) {
    return with(plan.lonely(rule));
  }

  /**
   * The means of amounts, in their units; the shares of its categories where a variable has words.
   *
   * @throws Refusal when there is no such variable; it tells those there are
   */
  public Estimates mean(String... of) {
    return asked(columns(of).map(Statistic.Mean::new));
  }

  /** The totals of amounts over the population. */
  public Estimates total(String... of) {
    return asked(columns(of).map(Statistic.Total::new));
  }

  /**
   * The share, 0 to 1, of each category among the units with a substantive answer; of a set of
   * categories, of each that is in it.
   */
  public Estimates proportion(String of) {
    return shares(of, category -> true);
  }

  /**
   * The share of one category among the units with a substantive answer.
   *
   * @throws Refusal when there is no such category; it tells those there are
   */
  public Estimates proportion(String of, String category) {
    List<DataColumn> columns = wording.columns(of, units);
    if (!wording.codes(of).isEmpty()) {
      new Known(of, "category", wording.codes(of)).check(category);
      return shares(of, category::equals);
    }
    return asked(
        columns.stream().map(column -> new Statistic.Proportion(column, Optional.of(category))));
  }

  /** The total of one amount over that of another, among the units with both. */
  public Estimates ratio(String above, String below) {
    return asked(Stream.of(new Statistic.Ratio(column(above), column(below))));
  }

  /**
   * The values below which given shares of the units lie, with Woodruff's intervals.
   *
   * @param shares between 0 and 1; the median without any
   */
  public Estimates quantile(String of, double... shares) {
    List<Double> at = shares.length == 0 ? List.of(0.5) : Arrays.stream(shares).boxed().toList();
    return asked(Stream.of(new Statistic.Quantile(column(of), at)));
  }

  /**
   * The mean, or the share of each category, among the units with one value of a variable less that
   * among those with another.
   */
  public Estimates difference(String of, String between, String one, String other) {
    return asked(Stream.of(new Statistic.Contrast(column(of), column(between), one, other)));
  }

  /** The shares of the cells of two variables, and Rao and Scott's test of their independence. */
  public Estimates crosstab(String rows, String columns) {
    return asked(Stream.of(new Statistic.Crosstab(column(rows), column(columns))));
  }

  /** The file of the units and what is asked of it, for a change between waves. */
  DataFile units() {
    return units;
  }

  EstimationPlan plan(List<String> by) {
    return asking(List.of(), by);
  }

  Wording wording() {
    return wording;
  }

  boolean isSelfSelected() {
    return selfSelected;
  }

  DataColumn column(String variable) {
    List<DataColumn> columns = wording.columns(variable, units);
    if (columns.size() > 1) {
      throw new Refusal(
          "%s is a set of categories; expected one of its members: %s"
              .formatted(
                  variable, String.join(", ", columns.stream().map(DataColumn::name).toList())));
    }
    return columns.getFirst();
  }

  private Stream<DataColumn> columns(String... variables) {
    return Arrays.stream(variables).map(this::column);
  }

  private Estimates asked(Stream<? extends Statistic> statistics) {
    List<Statistic> all = List.copyOf(statistics.toList());
    return new Estimates(
        by -> SampleEstimation.answer(units, asking(all, by)), wording, selfSelected);
  }

  private EstimationPlan asking(List<Statistic> statistics, List<String> by) {
    return plan.asking(statistics, by.stream().map(this::column).toList());
  }

  private Estimates shares(String of, Predicate<String> wanted) {
    CategoryShares shares = new CategoryShares(of, wording);
    List<Statistic> statistics =
        wording.columns(of, units).stream().map(shares::statistic).toList();
    return new Estimates(
        by -> shares.named(SampleEstimation.answer(units, asking(statistics, by)), wanted),
        wording,
        selfSelected);
  }

  private SurveyDesign with(DesignPlan changed) {
    return new SurveyDesign(units, changed, wording, selfSelected);
  }
}
