package fr.openl.definition.exchange.sheet;

import java.util.List;

/** One sheet of a workbook; rows without any text are left out. */
public record SheetTable(String name, List<Row> rows) {
  public SheetTable {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param number counted from 1, as a spreadsheet shows it
   * @param cells trimmed texts from the first column on; blank cells at the end may be missing
   */
  public record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text in this column, counted from 0; empty where there is none. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** Where a cell stands, such as {@code survey!C12}. */
  public String place(int row, int column) {
    return name + "!" + letters(column) + row;
  }

  private static String letters(int column) {
    String last = Character.toString((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
