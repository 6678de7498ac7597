package fr.openl.indicators;

import fr.openl.dataset.UnitColumn;
import fr.openl.definition.Category;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Kept, adopted, substituted, abandoned. Everyone: what a unit did with all that it uses. Of one
 * category: the units that used it in either wave; a category is substituted where it was left and
 * another one came.
 */
record FlowChanges(FlowColumns flows) implements FlowRows {
  private static final String OF_ALL = "change";

  private static final List<Row> ROWS =
      List.of(
          new Row("kept", Amounts.frenchAndEnglish("Gardé", "Kept")),
          new Row("adopted", Amounts.frenchAndEnglish("Adopté", "Adopted")),
          new Row("substituted", Amounts.frenchAndEnglish("Remplacé", "Substituted")),
          new Row("abandoned", Amounts.frenchAndEnglish("Abandonné", "Abandoned")));

  private static final List<String> CODES = ROWS.stream().map(Row::code).toList();

  @Override
  public List<Row> rows() {
    return ROWS;
  }

  @Override
  public boolean divide() {
    return true;
  }

  @Override
  public List<UnitColumn> columns() {
    String adds = flows.adds();
    String drops = flows.drops();
    List<UnitColumn> columns = new ArrayList<>();
    columns.add(
        new UnitColumn(
            OF_ALL,
            """
            CASE WHEN %s AND %s THEN 'substituted' WHEN %s THEN 'adopted' \
            WHEN %s THEN 'abandoned' ELSE 'kept' END\
            """
                .formatted(adds, drops, adds, drops)));
    for (Category category : flows.categories()) {
      columns.add(
          new UnitColumn(
              base(category),
              """
              CASE WHEN %s AND %s THEN 'kept' WHEN %s THEN 'adopted' \
              WHEN %s AND %s THEN 'substituted' WHEN %s THEN 'abandoned' END\
              """
                  .formatted(
                      FlowColumns.uses(category),
                      FlowColumns.used(category),
                      FlowColumns.uses(category),
                      FlowColumns.used(category),
                      adds,
                      FlowColumns.used(category))));
    }
    return columns;
  }

  @Override
  public List<UnitColumn> counts() {
    List<UnitColumn> counts = new ArrayList<>();
    columns()
        .forEach(
            column -> {
              counts.add(FlowRows.base(column.name()));
              CODES.forEach(code -> counts.add(FlowRows.count(column.name(), code)));
            });
    return counts;
  }

  @Override
  public List<Statistic> statistics(UnitGroups groups) {
    return columns().stream()
        .<Statistic>map(column -> new Statistic.Shares(groups.column(column.name()), CODES))
        .toList();
  }

  @Override
  public List<Category> origins() {
    return flows.categories();
  }

  @Override
  public String base(Category category) {
    return "change of " + category.code();
  }

  @Override
  public List<Cell> cells(UnitEstimates estimates, UnitGroup group) {
    return cells(estimates, group, OF_ALL);
  }

  @Override
  public List<Cell> cells(UnitEstimates estimates, UnitGroup group, Category category) {
    return cells(estimates, group, base(category));
  }

  private static List<Cell> cells(UnitEstimates estimates, UnitGroup group, String column) {
    return CODES.stream().map(code -> FlowRows.cell(estimates, group, column, code)).toList();
  }
}
