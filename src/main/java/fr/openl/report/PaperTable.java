package fr.openl.report;

import fr.openl.charts.DataTable;
import fr.openl.charts.Words;
import fr.openl.definition.LocalText.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of an indicator as the appendix on paper holds them: tables with the same columns are
 * one, in parts, and a row that the part above told already is not told again.
 *
 * @param columns heads of the columns after that of the row names
 */
public record PaperTable(Passage caption, List<Passage> columns, List<Part> parts) {
  public PaperTable {
    columns = List.copyOf(columns);
    parts = List.copyOf(parts);
  }

  /** Rows under one heading. */
  public record Part(String heading, List<DataTable.Row> rows) {
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /**
   * All numbers of {@code indicator}: the whole, the change, the waves, the groups. A single number
   * of the whole stands first among its groups.
   */
  static List<PaperTable> of(IndicatorView indicator, Words words) {
    List<PaperTable> tables = new ArrayList<>();
    DataTable whole = indicator.main().table();
    if (whole.rows().size() > 1 || indicator.breakdowns().isEmpty()) {
      put(words.say("whole"), whole, tables);
    }
    for (IndicatorView.Breakdown breakdown : indicator.breakdowns()) {
      put(words.say("figure.by", breakdown.label().words()), breakdown.figure().table(), tables);
    }
    indicator.trend().ifPresent(trend -> put(words.say("figure.trend"), trend.table(), tables));
    indicator.changeTable().ifPresent(changes -> put(words.say("change"), changes, tables));
    return tables;
  }

  private static void put(String heading, DataTable table, List<PaperTable> tables) {
    PaperTable last = tables.isEmpty() ? null : tables.getLast();
    if (last == null || !last.columns.equals(table.columns())) {
      tables.add(
          new PaperTable(
              table.caption(), table.columns(), List.of(new Part(heading, table.rows()))));
      return;
    }
    List<Part> parts = new ArrayList<>(last.parts);
    List<DataTable.Row> told = parts.stream().flatMap(part -> part.rows().stream()).toList();
    parts.add(new Part(heading, table.rows().stream().filter(row -> !told.contains(row)).toList()));
    tables.set(tables.size() - 1, new PaperTable(last.caption, last.columns, parts));
  }
}
