package fr.openl.definition.exchange.sheet;

import fr.openl.Refusal;
import fr.openl.definition.exchange.Texts;
import fr.openl.definition.exchange.sheet.SheetTable.Row;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Sheets in CSV: all in one file, where a row with a sheet's name in the first column begins it and
 * the other rows leave that column blank; or {@code survey.csv} with {@code choices.csv} and {@code
 * settings.csv} beside it.
 */
final class CsvSheets {
  private static final Set<String> NAMES =
      Set.of("survey", "choices", "settings", "external_choices", "entities", "osm", "cascades");

  private CsvSheets() {}

  static List<SheetTable> read(Path file) {
    List<Row> rows = rows(file);
    if (rows.isEmpty()) {
      throw new Refusal(file + ": found no row with text, expected a form");
    }
    if (NAMES.contains(rows.getFirst().cell(0).toLowerCase(Locale.ROOT))) {
      return split(rows);
    }
    List<SheetTable> tables = new ArrayList<>(List.of(new SheetTable("survey", rows)));
    for (String name : List.of("choices", "settings")) {
      Path beside = file.resolveSibling(name + ".csv");
      if (Files.isRegularFile(beside) && !beside.equals(file)) {
        tables.add(new SheetTable(name, rows(beside)));
      }
    }
    return tables;
  }

  /** The sheets of rows among which those that name a sheet stand in the first column. */
  static List<SheetTable> split(List<Row> rows) {
    List<SheetTable> tables = new ArrayList<>();
    String name = "";
    List<Row> of = new ArrayList<>();
    for (Row row : rows) {
      String first = row.cell(0);
      if (!first.isEmpty()) {
        if (!name.isEmpty()) {
          tables.add(new SheetTable(name, of));
        }
        name = first.toLowerCase(Locale.ROOT);
        of = new ArrayList<>();
        if (row.cells().stream().skip(1).allMatch(String::isEmpty)) {
          continue;
        }
        List<String> rest = new ArrayList<>(row.cells());
        rest.set(0, "");
        of.add(new Row(row.number(), rest));
      } else {
        of.add(row);
      }
    }
    if (!name.isEmpty()) {
      tables.add(new SheetTable(name, of));
    }
    return tables;
  }

  private static List<Row> rows(Path file) {
    String text = BoundedFile.text(file);
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).get();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord record : parser) {
        List<String> cells = record.stream().map(Texts::trimmed).toList();
        Row row = new Row((int) record.getRecordNumber(), cells);
        if (!row.isBlank()) {
          rows.add(row);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      throw new Refusal(file + ": this is no CSV (" + told(broken) + ")", broken);
    }
    return rows;
  }

  private static String told(Exception broken) {
    Throwable cause = broken.getCause() == null ? broken : broken.getCause();
    return String.valueOf(cause.getMessage());
  }

  private static String delimiter(String text) {
    String head = text.lines().limit(3).reduce("", String::concat);
    return List.of(",", ";", "\t").stream()
        .max((a, b) -> Long.compare(count(head, a), count(head, b)))
        .filter(most -> count(head, most) > count(head, ","))
        .orElse(",");
  }

  private static long count(String text, String sign) {
    return text.chars().filter(c -> c == sign.charAt(0)).count();
  }
}
