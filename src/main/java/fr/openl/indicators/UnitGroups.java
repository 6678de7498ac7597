package fr.openl.indicators;

import fr.openl.dataset.Aggregation;
import fr.openl.dataset.CellSum;
import fr.openl.dataset.UnitColumn;
import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.UnitTable;
import fr.openl.dataset.Variable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.definition.Category;
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
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

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
  private final WaveDataSet data;
  private final List<Variable> by;
  private final UnitTable table;
  private final DataFile units;
  private final Map<List<String>, Row> sums = new HashMap<>();

  /**
   * The units that {@code query} tells of, with the columns {@link #LOOKED}, {@link #ASKED} and
   * {@link #ANSWERED} among its values, and {@link #breakdowns}.
   *
   * @param counts what is summed of every group besides
   */
  UnitGroups(UnitIndicator indicator, WaveDataSet data, UnitQuery query, List<CellSum> counts) {
    this.indicator = indicator;
    this.data = data;
    this.by = by(indicator, data);
    this.table = data.units(query);
    this.units = table.units();
    List<CellSum> all = new ArrayList<>();
    all.add(CellSum.count(CellNumbers.LOOKED, UnitColumn.quoted(LOOKED)));
    all.add(CellSum.count(CellNumbers.ASKED, UnitColumn.quoted(ASKED)));
    all.add(CellSum.count(CellNumbers.ANSWERED, UnitColumn.quoted(ANSWERED)));
    all.add(CellSum.count(CellNumbers.BASE, UnitColumn.quoted(ANSWERED)));
    all.addAll(counts);
    Table found =
        table.aggregate(
            new Aggregation(
                "TRUE",
                all,
                by.stream()
                    .map(v -> new Aggregation.Breakdown(v.id(), UnitColumn.quoted(column(v))))
                    .toList()));
    for (int i = 0; i < found.rowCount(); i++) {
      sums.put(
          List.of(
              found.stringColumn(Aggregation.VARIABLE).get(i),
              found.stringColumn(Aggregation.DOMAIN).get(i)),
          found.row(i));
    }
  }

  /** Who is looked at, asked and answered of one wave, as columns. */
  static List<UnitColumn> standing(Indicator indicator, WaveDataSet data, String settled) {
    String among =
        indicator.heading().among().map(units -> data.sql().any(units.expression())).orElse("TRUE");
    String looked =
        "COALESCE((%s) AND NOT %s, FALSE)"
            .formatted(among, data.sql().anyVoided(indicator.items()));
    String asked = "(%s AND %s)".formatted(looked, data.sql().anyAsked(indicator.items()));
    return List.of(
        new UnitColumn(LOOKED, looked),
        new UnitColumn(ASKED, asked),
        new UnitColumn(ANSWERED, "COALESCE(%s AND (%s), FALSE)".formatted(asked, settled)));
  }

  /** The domains of the indicator's breakdowns, as columns. */
  static List<UnitColumn> breakdowns(Indicator indicator, WaveDataSet data) {
    return by(indicator, data).stream()
        .map(v -> new UnitColumn(column(v), data.sql().breakdown(v.id()).sql()))
        .toList();
  }

  private static List<Variable> by(Indicator indicator, WaveDataSet data) {
    return indicator.heading().by().stream()
        .map(data.codebook()::findVariable)
        .flatMap(Optional::stream)
        .toList();
  }

  private static String column(Variable by) {
    return "by " + by.id();
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
    UnitEstimates estimates = new UnitEstimates(units, data.wave().design(), rule);
    if (everyone().base() > 0) {
      estimates.add("", Optional.empty(), statistics);
      for (Variable variable : by) {
        if (domains(variable).stream().anyMatch(group -> group.base() > 0)) {
          estimates.add(variable.id(), Optional.of(units.getColumn(column(variable))), statistics);
        }
      }
    }
    return estimates;
  }

  Group everyone() {
    return group("", "");
  }

  /** The numbers of everyone and of each breakdown. */
  IndicatorTable table(
      List<IndicatorTable.Row> rows, boolean rowsDivideTheBase, Function<Group, List<Cell>> cells) {
    return new IndicatorTable(
        indicator,
        data.wave().id(),
        rows,
        rowsDivideTheBase,
        Optional.of(cells(everyone(), cells)),
        by.stream().map(variable -> breakdown(variable, cells)).toList());
  }

  private Breakdown breakdown(Variable variable, Function<Group, List<Cell>> cells) {
    List<Domain> domains = new ArrayList<>();
    for (Category category : variable.categories()) {
      if (!category.dontKnow()) {
        domains.add(
            new Domain(
                category.code(),
                category.label(),
                cells(group(variable.id(), category.code()), cells)));
      }
    }
    return new Breakdown(variable.id(), variable.label(), domains);
  }

  private static Cells cells(Group group, Function<Group, List<Cell>> cells) {
    CellNumbers numbers = group.numbers();
    return new Cells(
        numbers.count(CellNumbers.LOOKED),
        numbers.count(CellNumbers.ASKED),
        numbers.count(CellNumbers.ANSWERED),
        numbers.base(),
        cells.apply(group));
  }

  private List<Group> domains(Variable variable) {
    return variable.categories().stream()
        .map(category -> group(variable.id(), category.code()))
        .toList();
  }

  private Group group(String variable, String code) {
    return new Group(
        variable, code, new CellNumbers(Optional.ofNullable(sums.get(List.of(variable, code)))));
  }

  @Override
  public void close() {
    units.close();
    table.close();
  }

  /**
   * Everyone, or one domain.
   *
   * @param variable the breakdown; empty for everyone
   */
  record Group(String variable, String code, CellNumbers numbers) {
    long base() {
      return numbers.base();
    }
  }
}
