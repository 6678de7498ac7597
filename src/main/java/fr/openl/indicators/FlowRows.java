package fr.openl.indicators;

import fr.openl.dataset.UnitColumn;
import fr.openl.definition.Category;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.List;

/**
 * The lines of a table of flows: for everyone on the panel, and for those who used one category.
 * Columns of flows have a value on the panel alone.
 */
sealed interface FlowRows permits FlowChanges, FlowMatrix {
  List<Row> rows();

  /** Whether each unit of a group is in exactly one line. */
  boolean divide();

  /** The columns that shares are estimated from. */
  List<UnitColumn> columns();

  /** How many units are in each line and each base. */
  List<UnitColumn> counts();

  List<Statistic> statistics(UnitGroups groups);

  /** What units come from, each with numbers of its own. */
  List<Category> origins();

  /** The name of the count of units that the numbers of {@code category} are over. */
  String base(Category category);

  List<Cell> cells(UnitEstimates estimates, UnitGroup group);

  /** The numbers of those of {@code group} who used {@code category}. */
  List<Cell> cells(UnitEstimates estimates, UnitGroup group, Category category);

  /** The line {@code code} of {@code column} in a group. */
  static Cell cell(UnitEstimates estimates, UnitGroup group, String column, String code) {
    long count = group.count(column + "=" + code);
    return new Cell(
        count, Math.min(1, count), Math.min(1, count), estimates.find(group, column, code, column));
  }

  /** How many units are in the line {@code code} of {@code column}. */
  static UnitColumn count(String column, String code) {
    return new UnitColumn(
        column + "=" + code, UnitColumn.quoted(column) + " = " + UnitColumn.text(code));
  }

  /** How many units {@code column} says something of. */
  static UnitColumn base(String column) {
    return new UnitColumn(column, UnitColumn.quoted(column) + " IS NOT NULL");
  }
}
