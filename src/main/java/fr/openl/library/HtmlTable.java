package fr.openl.library;

import fr.openl.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table as a fragment of HTML, with all its looks in it. */
public final class HtmlTable {
  /** More rows than this are not shown, but counted. */
  private static final int MOST_ROWS = 12;

  private static final int MOST_COLUMNS = 12;
  private static final String CELL = "padding:3px 12px;border:0;border-bottom:1px solid #e3e4ea;";

  private final List<String> header;
  private final List<Boolean> numbers;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param header the names of the columns
   * @param numbers which of them hold numbers
   */
  HtmlTable(List<String> header, List<Boolean> numbers) {
    this.header = List.copyOf(header);
    this.numbers = List.copyOf(numbers);
  }

  /** Adds a row of cells, each a fragment of HTML. */
  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** The first rows and columns of any table, and how large it is when these are not all. */
  public static String of(Table table) {
    List<Column<?>> columns = table.columns().stream().limit(MOST_COLUMNS).toList();
    HtmlTable html =
        new HtmlTable(
            columns.stream().map(column -> escaped(column.name())).toList(),
            columns.stream().map(NumericColumn.class::isInstance).toList());
    for (int row = 0; row < Math.min(MOST_ROWS, table.rowCount()); row++) {
      int of = row;
      html.row(columns.stream().map(column -> cell(column, of)).toList());
    }
    boolean whole = table.rowCount() <= MOST_ROWS && table.columnCount() <= MOST_COLUMNS;
    return html.html(
        whole
            ? List.of()
            : List.of(
                Count.of(table.rowCount(), "row")
                    + " × "
                    + Count.of(table.columnCount(), "column")));
  }

  /** The table with sentences below it. */
  String html(List<String> notes) {
    StringBuilder html =
        new StringBuilder(
            "<div style=\"overflow-x:auto\"><table"
                + " style=\"border-collapse:collapse;font-size:0.92em;font-variant-numeric:tabular-nums\"><thead><tr>");
    for (int i = 0; i < header.size(); i++) {
      html.append("<th scope=\"col\" style=\"")
          .append(style(i))
          .append("border-bottom:2px solid #3d3f8f\">")
          .append(header.get(i))
          .append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (List<String> row : rows) {
      html.append("<tr style=\"background:none\">");
      for (int i = 0; i < row.size(); i++) {
        html.append("<td style=\"")
            .append(style(i))
            .append("\">")
            .append(row.get(i))
            .append("</td>");
      }
      html.append("</tr>");
    }
    html.append("</tbody></table>");
    if (!notes.isEmpty()) {
      html.append("<p style=\"color:#5a5d6e;font-size:0.85em;margin:4px 0\">")
          .append(notes.stream().map(HtmlTable::escaped).collect(Collectors.joining("<br>")))
          .append("</p>");
    }
    return html.append("</div>").toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private String style(int column) {
    return CELL
        + (numbers.get(column) ? "text-align:right;white-space:nowrap;" : "text-align:left;");
  }

  /** Numbers are rounded for the eye. */
  private static String cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    return column instanceof DoubleColumn amounts
        ? rounded(amounts.getDouble(row))
        : escaped(column.getString(row));
  }

  /** About four digits that matter. */
  static String rounded(double value) {
    double size = Math.abs(value);
    return String.format(
        Locale.ROOT,
        value == Math.rint(value) || size >= 1000
            ? "%,.0f"
            : size >= 100 ? "%.1f" : size >= 10 ? "%.2f" : "%.3f",
        value);
  }
}
