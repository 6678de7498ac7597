package fr.openl.library;

import fr.openl.collection.ItemColumns;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.SampleEstimation.Answers;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.estimation.statistics.WaveChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Two waves of a study, matched by unit: collectives are followed by their pseudonym. In a study
 * whose responses bear no name, no unit is in both waves.
 */
public final class Panel {
  private final WaveData before;
  private final WaveData after;

  Panel(WaveData before, WaveData after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The answers of the units that gave one response to each wave, a row a unit: {@code _unit}, and
   * the columns of {@link WaveData#table} with the wave's id behind a space, such as {@code members
   * 2025}. Units are in the order of the earlier wave.
   *
   * @throws fr.openl.Refusal when one of the waves did not ask one of the variables
   */
  public Table table(String... variables) {
    Table first = before.table(variables);
    Table second = after.table(variables);
    Map<String, Integer> places = once(second);
    Map<String, Integer> own = once(first);
    List<int[]> pairs = new ArrayList<>();
    for (int row = 0; row < first.rowCount(); row++) {
      String unit = first.stringColumn(ItemColumns.UNIT).get(row);
      if (own.containsKey(unit) && places.containsKey(unit)) {
        pairs.add(new int[] {row, places.get(unit)});
      }
    }
    Table panel = Table.create("panel %s – %s".formatted(before.id(), after.id()));
    panel.addColumns(rows(first.column(ItemColumns.UNIT), pairs, 0));
    add(panel, first, pairs, 0, before.id());
    add(panel, second, pairs, 1, after.id());
    return panel;
  }

  /** How many units gave one response to each wave. */
  public int units() {
    return table(new String[] {anyVariable()}).rowCount();
  }

  /**
   * How a mean, or the share of each category, changed from one wave to the next, with the
   * covariance that the units in both make, and what it owes to those in both, to newcomers and to
   * leavers: the three add up to the change.
   *
   * @throws fr.openl.Refusal when one of the waves did not ask it
   */
  public Estimates change(String variable) {
    SurveyDesign first = before.design();
    SurveyDesign second = after.design();
    Statistic one = new Statistic.Mean(first.column(variable));
    Statistic two = new Statistic.Mean(second.column(variable));
    return new Estimates(
        by -> {
          List<Estimated> changes =
              WaveChange.of(
                  one,
                  new WaveChange.Wave(
                      first.units(), first.plan(by), first.units().getColumn(ItemColumns.UNIT)),
                  two,
                  new WaveChange.Wave(
                      second.units(), second.plan(by), second.units().getColumn(ItemColumns.UNIT)));
          return new Answers(changes, List.of(), List.of());
        },
        second.wording(),
        first.isSelfSelected() && second.isSelfSelected());
  }

  private String anyVariable() {
    Table asked = before.variables("en");
    return asked.stringColumn("variable").get(0);
  }

  /** The rows of the units that gave one response. */
  private static Map<String, Integer> once(Table wave) {
    Map<String, Integer> rows = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (int row = 0; row < wave.rowCount(); row++) {
      String unit = wave.stringColumn(ItemColumns.UNIT).get(row);
      if (rows.putIfAbsent(unit, row) != null) {
        twice.add(unit);
      }
    }
    twice.forEach(rows::remove);
    return rows;
  }

  private static void add(Table panel, Table wave, List<int[]> pairs, int side, String id) {
    for (Column<?> column : wave.columns()) {
      if (!column.name().equals(ItemColumns.UNIT) && !column.name().equals(ItemColumns.RESPONSE)) {
        panel.addColumns(rows(column, pairs, side).setName(column.name() + " " + id));
      }
    }
  }

  private static Column<?> rows(Column<?> column, List<int[]> pairs, int side) {
    return column.subset(pairs.stream().mapToInt(pair -> pair[side]).toArray());
  }
}
