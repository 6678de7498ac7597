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
 * The lines of a table of flows: for everyone on the panel, and for those who used one category.
 * Columns of flows have a value on the panel alone.
 */
sealed interface FlowRows {
  List<Row> rows();

  /** Whether each unit of a group is in exactly one line. */
  boolean divide();

  /** The columns that shares are estimated from. */
  List<UnitColumn> columns();

  /** How many units are in each line and each base. */
  List<UnitColumn> counts();

  List<Statistic> statistics(UnitGroups groups);

  /** The name of the count of units that the numbers of {@code category} are over. */
  String base(Category category);

  List<Cell> cells(UnitEstimates estimates, UnitGroups.Group group);

  /** The numbers of those of {@code group} who used {@code category}. */
  List<Cell> cells(UnitEstimates estimates, UnitGroups.Group group, Category category);

  private static Cell cell(
      UnitEstimates estimates, UnitGroups.Group group, String column, String code) {
    long count = group.count(column + "=" + code);
    return new Cell(
        count, Math.min(1, count), Math.min(1, count), estimates.find(group, column, code, column));
  }

  private static UnitColumn count(String column, String code) {
    return new UnitColumn(
        column + "=" + code, UnitColumn.quoted(column) + " = " + UnitColumn.text(code));
  }

  private static UnitColumn base(String column) {
    return new UnitColumn(column, UnitColumn.quoted(column) + " IS NOT NULL");
  }

  /**
   * Kept, adopted, substituted, abandoned. Everyone: what a unit did with all that it uses. Of one
   * category: the units that used it in either wave; a category is substituted where it was left
   * and another one came.
   */
  record Changes(FlowColumns flows) implements FlowRows {
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
    public String base(Category category) {
      return "change of " + category.code();
    }

    @Override
    public List<Cell> cells(UnitEstimates estimates, UnitGroups.Group group) {
      return cells(estimates, group, OF_ALL);
    }

    @Override
    public List<Cell> cells(UnitEstimates estimates, UnitGroups.Group group, Category category) {
      return cells(estimates, group, base(category));
    }

    private static List<Cell> cells(
        UnitEstimates estimates, UnitGroups.Group group, String column) {
      return CODES.stream().map(code -> FlowRows.cell(estimates, group, column, code)).toList();
    }
  }

  /**
   * Where the units of each category went: to itself where they stayed, to what they use newly
   * where they left, to nothing where they left and use nothing new. With several choices a unit
   * may have gone to several.
   */
  record Matrix(FlowColumns flows) implements FlowRows {
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String NOWHERE = "nowhere";

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
        for (Category from : flows.categories()) {
          columns.add(yesOrNo(column(from, to), FlowColumns.used(from), went(from, to)));
        }
      }
      return columns;
    }

    private String now(Row to) {
      return to.code().equals(NOWHERE)
          ? "NOT ("
              + String.join(" OR ", flows.categories().stream().map(FlowColumns::uses).toList())
              + ")"
          : UnitColumn.quoted("now " + to.code());
    }

    private String went(Category from, Row to) {
      if (to.code().equals(from.code())) {
        return FlowColumns.uses(from);
      }
      String left = "NOT " + FlowColumns.uses(from);
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
    public String base(Category category) {
      return column(category, rows().getFirst());
    }

    @Override
    public List<Cell> cells(UnitEstimates estimates, UnitGroups.Group group) {
      return rows().stream().map(to -> FlowRows.cell(estimates, group, column(to), YES)).toList();
    }

    @Override
    public List<Cell> cells(UnitEstimates estimates, UnitGroups.Group group, Category category) {
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
}
