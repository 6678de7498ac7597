package fr.openl.definition.exchange.sheet;

import fr.openl.Refusal;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.Texts;
import fr.openl.definition.exchange.sheet.SheetTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of an Excel workbook, row after row: what is declared but blank costs nothing. */
record XlsxSheets(Path file, ExchangeReport report) {
  private static final int MOST_ROWS = 100_000;

  List<SheetTable> read() {
    WorkbookGuard.check(file);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true))) {
      return workbook.getSheets().map(this::table).toList();
    } catch (IOException
        | UncheckedIOException
        | ExcelReaderException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException broken) { // what the reader throws at damaged parts
      throw new Refusal(file + ": this workbook is damaged and cannot be read", broken);
    }
  }

  private SheetTable table(Sheet sheet) {
    List<Row> rows = new ArrayList<>();
    SheetTable empty = new SheetTable(sheet.getName(), List.of());
    try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
      stream.forEach(
          read -> {
            Row row = row(read, empty);
            if (!row.isBlank()) {
              rows.add(row);
            }
            if (rows.size() > MOST_ROWS) {
              throw new Refusal(
                  "%s: found more than %,d rows in sheet %s, expected a form"
                      .formatted(file, MOST_ROWS, sheet.getName()));
            }
          });
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new SheetTable(sheet.getName(), rows);
  }

  private Row row(org.dhatim.fastexcel.reader.Row read, SheetTable sheet) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < read.getCellCount(); column++) {
      Cell cell = read.getCell(column);
      cells.add(cell == null ? "" : text(cell, sheet.place(read.getRowNum(), column)));
    }
    return new Row(read.getRowNum(), cells);
  }

  private String text(Cell cell, String place) {
    if (cell.getType() == CellType.FORMULA) {
      String last = cell.getRawValue() == null ? "" : Texts.trimmed(cell.getRawValue());
      report.tell(
          place,
          "a formula of the spreadsheet",
          last.isEmpty()
              ? "read as blank, for it has no stored result"
              : "its stored result is read");
      return last;
    }
    if (cell.getType() == CellType.ERROR) {
      report.tell(place, "an error of the spreadsheet", "read as blank");
      return "";
    }
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros().toPlainString()
        : Texts.trimmed(cell.getText());
  }
}
