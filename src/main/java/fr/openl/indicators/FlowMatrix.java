package fr.openl.indicators;

import fr.openl.dataset.UnitColumn;
import fr.openl.definition.Category;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the units of each category went: to itself where they stayed, to what they use newly where
 * they left, to nothing where they left and use nothing new. With several choices a unit may have
 * gone to several. Units that used nothing before are an origin as well.
 */
record FlowMatrix(FlowColumns flows) implements FlowRows {
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String NOWHERE = "nowhere";

  private static final Category NOTHING =
      new Category("nothing", Amounts.frenchAndEnglish("Rien auparavant", "Nothing before"), false);

  @Override
  public List<Row> rows() {
    return Stream.concat(
            flows.categories().stream().map(c -> new Row(c.code(), c.label())),
            flows.exhaustive()
                ? Stream.of()
                : Stream.of(
                    new Row(NOWHERE, Amounts.frenchAndEnglish("Rien de nouveau", "Nothing new"))))
        .toList();
  }

  @Override
  public boolean divide() {
    return flows.exhaustive();
  }

  @Override
  public List<UnitColumn> columns() {
    List<UnitColumn> columns = new ArrayList<>();
    for (Row to : rows()) {
      columns.add(yesOrNo(column(to), "TRUE", now(to)));
      for (Category from : origins()) {
        columns.add(yesOrNo(column(from, to), had(from), went(from, to)));
      }
    }
    return columns;
  }

  private String now(Row to) {
    return to.code().equals(NOWHERE)
        ? "NOT " + flows.usesAny()
        : UnitColumn.quoted("now " + to.code());
  }

  private String had(Category from) {
    return from.equals(NOTHING) ? "NOT " + flows.usedAny() : FlowColumns.used(from);
  }

  private String went(Category from, Row to) {
    if (to.code().equals(from.code())) {
      return FlowColumns.uses(from);
    }
    String left = from.equals(NOTHING) ? "TRUE" : "NOT " + FlowColumns.uses(from);
    return to.code().equals(NOWHERE)
        ? left + " AND NOT " + flows.adds()
        : left
            + " AND "
            + UnitColumn.quoted("now " + to.code())
            + " AND NOT "
            + UnitColumn.quoted("before " + to.code());
  }

  @Override
  public List<UnitColumn> counts() {
    List<UnitColumn> counts = new ArrayList<>();
    columns()
        .forEach(
            column -> {
              counts.add(FlowRows.base(column.name()));
              counts.add(FlowRows.count(column.name(), YES));
            });
    return counts;
  }

  @Override
  public List<Statistic> statistics(UnitGroups groups) {
    return columns().stream()
        .<Statistic>map(
            column -> new Statistic.Shares(groups.column(column.name()), List.of(YES, NO)))
        .toList();
  }

  @Override
  public List<Category> origins() {
    return Stream.concat(
            flows.categories().stream(), flows.exhaustive() ? Stream.of() : Stream.of(NOTHING))
        .toList();
  }

  @Override
  public String base(Category category) {
    return column(category, rows().getFirst());
  }

  @Override
  public List<Cell> cells(UnitEstimates estimates, UnitGroup group) {
    return rows().stream().map(to -> FlowRows.cell(estimates, group, column(to), YES)).toList();
  }

  @Override
  public List<Cell> cells(UnitEstimates estimates, UnitGroup group, Category category) {
    return rows().stream()
        .map(to -> FlowRows.cell(estimates, group, column(category, to), YES))
        .toList();
  }

  private static String column(Row to) {
    return "to " + to.code();
  }

  private static String column(Category from, Row to) {
    return from.code() + " to " + to.code();
  }

  private static UnitColumn yesOrNo(String name, String base, String condition) {
    return new UnitColumn(
        name,
        "CASE WHEN %s THEN CASE WHEN %s THEN 'yes' ELSE 'no' END END".formatted(base, condition));
  }
}
