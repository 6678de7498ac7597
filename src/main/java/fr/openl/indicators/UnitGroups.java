package fr.openl.indicators;

import fr.openl.dataset.Aggregation;
import fr.openl.dataset.CellSum;
import fr.openl.dataset.UnitColumn;
import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.UnitTable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.MomentTable;
import fr.openl.estimation.statistics.QuantileRule;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The units of a wave as one indicator sees them: everyone and the domains of its breakdowns, with
 * their counts and with estimates from their values.
 */
final class UnitGroups implements AutoCloseable {
  /** Whether the indicator looks at a unit. */
  static final String LOOKED = "_looked";

  /** Whether a unit it looks at was asked. */
  static final String ASKED = "_asked";

  /** Whether a unit that was asked settled the matter: those that estimates are over. */
  static final String ANSWERED = "_answered";

  private final UnitIndicator indicator;
  private final UnitWave wave;
  private final UnitTable table;
  private final DataFile units;
  private final Map<List<String>, Map<String, Double>> sums = new HashMap<>();

  /**
   * The units that {@code query} tells of, with the columns {@link #LOOKED}, {@link #ASKED} and
   * {@link #ANSWERED} among its values, and {@link #breakdowns}.
   *
   * @param counts conditions of units that are counted in every group besides
   */
  UnitGroups(UnitIndicator indicator, UnitWave wave, UnitQuery query, List<UnitColumn> counts) {
    this.indicator = indicator;
    this.wave = wave;
    this.table = wave.units(query);
    this.units = table.units();
    List<CellSum> all = new ArrayList<>();
    Stream.concat(
            Stream.of(LOOKED, ASKED, ANSWERED)
                .map(name -> new UnitColumn(name, UnitColumn.quoted(name))),
            counts.stream())
        .forEach(counted -> all.addAll(sums(counted)));
    MomentTable found =
        table.aggregate(
            new Aggregation(
                List.of(),
                all,
                wave.by().stream()
                    .map(v -> new Aggregation.Breakdown(v.id(), UnitColumn.quoted(column(v))))
                    .toList()));
    for (int row = 0; row < found.rowCount(); row++) {
      Map<String, Double> numbers = new HashMap<>();
      for (CellSum sum : all) {
        numbers.put(sum.name(), found.numbers(sum.name())[row]);
      }
      sums.put(List.of(found.key(0, row), found.key(1, row)), numbers);
    }
  }

  /** How many units there are, how many they stand for, and the sum of their squared weights. */
  private static List<CellSum> sums(UnitColumn counted) {
    String weight = UnitColumn.quoted(UnitWave.FINAL);
    return List.of(
        CellSum.count(counted.name(), counted.sql()),
        CellSum.total(counted.name() + UnitGroup.WEIGHTS, counted.sql(), weight),
        CellSum.total(counted.name() + UnitGroup.SQUARES, counted.sql(), weight + " * " + weight));
  }

  /** Who is looked at, asked and answered of one wave, as columns. */
  static List<UnitColumn> standing(UnitIndicator indicator, WaveDataSet data, String settled) {
    return standing(indicator, data, "FALSE", settled);
  }

  /**
   * The same where some units need not be asked.
   *
   * @param known the condition that the matter is known of a unit without asking
   */
  static List<UnitColumn> standing(
      UnitIndicator indicator, WaveDataSet data, String known, String settled) {
    String among =
        indicator.heading().among().map(units -> data.sql().any(units.expression())).orElse("TRUE");
    String looked =
        "COALESCE((%s) AND NOT %s, FALSE)"
            .formatted(among, data.sql().anyVoided(indicator.items()));
    String asked =
        "(%s AND (%s OR %s))".formatted(looked, known, data.sql().anyAsked(indicator.items()));
    return List.of(
        new UnitColumn(LOOKED, looked),
        new UnitColumn(ASKED, asked),
        new UnitColumn(ANSWERED, "COALESCE(%s AND (%s), FALSE)".formatted(asked, settled)));
  }

  /** The domains of the breakdowns, as columns. */
  static List<UnitColumn> breakdowns(UnitWave wave) {
    return wave.by().stream()
        .map(v -> new UnitColumn(column(v), wave.data().sql().breakdown(v.id()).sql()))
        .toList();
  }

  private static String column(BreakdownVariable by) {
    return "by " + by.id();
  }

  /** The units with their values. */
  DataFile units() {
    return units;
  }

  /** A column of values, to estimate from. */
  DataColumn column(String name) {
    return units.getColumn(name);
  }

  /** Estimates for everyone and for every domain, over the units that answered. */
  UnitEstimates estimate(List<Statistic> statistics) {
    return estimate(statistics, QuantileRule.MATH);
  }

  /** The same, with the rule for quantiles that fall between two values. */
  UnitEstimates estimate(List<Statistic> statistics, QuantileRule rule) {
    UnitEstimates estimates = new UnitEstimates(units, wave, rule);
    add(estimates, ANSWERED, statistics);
    return estimates;
  }

  /** Estimates over the units that {@code within} holds for, where there are any. */
  private void add(UnitEstimates estimates, String within, List<Statistic> statistics) {
    if (everyone().count(within) > 0) {
      estimates.add("", Optional.empty(), within, statistics);
      for (BreakdownVariable variable : wave.by()) {
        if (domains(variable).stream().anyMatch(group -> group.count(within) > 0)) {
          estimates.add(
              variable.id(), Optional.of(units.getColumn(column(variable))), within, statistics);
        }
      }
    }
  }

  UnitGroup everyone() {
    return group("", "");
  }

  /** The numbers of everyone and of each breakdown. */
  IndicatorTable table(
      List<IndicatorTable.Row> rows,
      boolean rowsDivideTheBase,
      Function<UnitGroup, List<Cell>> cells) {
    UnitEstimates silence = new UnitEstimates(units, wave, QuantileRule.MATH);
    add(
        silence,
        ASKED,
        List.of(new Statistic.Shares(units.getColumn(ANSWERED), List.of("true", "false"))));
    Function<UnitGroup, Cells> numbers =
        group ->
            new Cells(
                group.count(LOOKED),
                group.count(ASKED),
                group.count(ANSWERED),
                group.base(),
                silence.find(group, ANSWERED, "false", ASKED),
                cells.apply(group));
    return new IndicatorTable(
        indicator,
        wave.data().wave().id(),
        rows,
        rowsDivideTheBase,
        Optional.of(numbers.apply(everyone())),
        wave.by().stream().map(variable -> breakdown(variable, numbers)).toList());
  }

  private Breakdown breakdown(BreakdownVariable variable, Function<UnitGroup, Cells> numbers) {
    return new Breakdown(
        variable.id(),
        variable.label(),
        variable.domains().stream()
            .map(
                category ->
                    new Domain(
                        category.code(),
                        category.label(),
                        numbers.apply(group(variable.id(), category.code()))))
            .toList());
  }

  private List<UnitGroup> domains(BreakdownVariable variable) {
    return variable.domains().stream()
        .map(category -> group(variable.id(), category.code()))
        .toList();
  }

  private UnitGroup group(String variable, String code) {
    return new UnitGroup(variable, code, sums.getOrDefault(List.of(variable, code), Map.of()));
  }

  @Override
  public void close() {
    units.close();
    table.close();
  }
}
