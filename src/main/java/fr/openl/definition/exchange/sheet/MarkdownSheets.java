package fr.openl.definition.exchange.sheet;

import fr.openl.Refusal;
import fr.openl.definition.exchange.Texts;
import fr.openl.definition.exchange.sheet.SheetTable.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sheets as Markdown tables, each begun by a row with its name in the first column. */
final class MarkdownSheets {
  private MarkdownSheets() {}

  static List<SheetTable> read(Path file) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : BoundedFile.text(file).lines().toList()) {
      number++;
      String row = Texts.trimmed(line);
      if (row.startsWith("|") && !row.matches("[|:\\- ]*")) {
        rows.add(new Row(number, cells(row)));
      }
    }
    List<SheetTable> tables = CsvSheets.split(rows.stream().filter(r -> !r.isBlank()).toList());
    if (tables.isEmpty()) {
      throw new Refusal(
          file
              + ": found no table that begins with | survey |, expected a form in Markdown tables");
    }
    return tables;
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(Texts.trimmed(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.isEmpty()) {
      cells.add(Texts.trimmed(cell.toString()));
    }
    return cells;
  }
}
