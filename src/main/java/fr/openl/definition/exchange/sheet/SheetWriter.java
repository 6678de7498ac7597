package fr.openl.definition.exchange.sheet;

import fr.openl.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets into one file: a workbook, CSV or Markdown, as its name says. */
public final class SheetWriter {
  private SheetWriter() {}

  /**
   * Writes {@code tables} to {@code file}, which appears whole or not at all.
   *
   * @throws Refusal when the name has no known ending or the file cannot be written
   */
  public static void write(List<SheetTable> tables, Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      if (name.endsWith(".xlsx")) {
        workbook(tables, beside);
      } else if (name.endsWith(".csv")) {
        csv(tables, beside);
      } else if (name.endsWith(".md")) {
        Files.writeString(beside, markdown(tables));
      } else {
        throw new Refusal(file + ": expected a name that ends in .xlsx, .csv or .md");
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new Refusal(file + ": this file cannot be written (" + failure + ")", failure);
    }
  }

  private static void workbook(List<SheetTable> tables, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook workbook = new Workbook(out, "OPEN-L", null)) {
      for (SheetTable table : tables) {
        Worksheet sheet = workbook.newWorksheet(table.name());
        for (int row = 0; row < table.rows().size(); row++) {
          List<String> cells = table.rows().get(row).cells();
          for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
              sheet.value(row, column, cells.get(column));
            }
          }
        }
      }
    }
  }

  private static void csv(List<SheetTable> tables, Path file) throws IOException {
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
      for (SheetTable table : tables) {
        printer.printRecord(table.name());
        for (SheetTable.Row row : table.rows()) {
          List<String> cells = new ArrayList<>(List.of(""));
          cells.addAll(row.cells());
          printer.printRecord(cells);
        }
      }
    }
  }

  private static String markdown(List<SheetTable> tables) {
    StringBuilder text = new StringBuilder();
    for (SheetTable table : tables) {
      int columns = table.rows().getFirst().cells().size();
      text.append("| ").append(table.name()).append(" |").append(" |".repeat(columns)).append('\n');
      for (SheetTable.Row row : table.rows()) {
        text.append("| | ")
            .append(
                row.cells().stream()
                    .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
                    .collect(Collectors.joining(" | ")))
            .append(" |\n");
      }
    }
    return text.toString();
  }
}
