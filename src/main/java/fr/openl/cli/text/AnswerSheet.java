package fr.openl.cli.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.openl.Refusal;
import fr.openl.dataset.formats.NewFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A table of open answers on its way to a person at a spreadsheet, or back. */
final class AnswerSheet {
  static final String ID = "id";

  private AnswerSheet() {}

  /**
   * Writes {@code rows} as CSV, for its owner alone.
   *
   * @throws Refusal when the file cannot be written
   */
  static void write(Path file, List<String> header, List<List<String>> rows) {
    NewFile.file(
        file,
        folder -> {
          try (CSVPrinter printer =
              new CSVPrinter(
                  Files.newBufferedWriter(folder.resolve(file.getFileName())), CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
              printer.printRecord(row);
            }
          }
        });
  }

  /**
   * A row that came back.
   *
   * @param number as a spreadsheet shows it
   */
  record Row(long number, Map<String, String> cells) {
    /** The trimmed cell of a column; empty when there is none. */
    String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  /**
   * Reads a table with commas, semicolons or tabs and at least these columns.
   *
   * @throws Refusal when it cannot be read, lacks a column, or has a row without an id
   */
  static List<Row> read(Path file, List<String> columns) {
    String text = text(file);
    String header = text.lines().findFirst().orElse("");
    char separator = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (String column : columns) {
        if (!parser.getHeaderNames().contains(column)) {
          throw new Refusal(
              "%s: found no column '%s'; expected %s"
                  .formatted(file, column, String.join(", ", columns)));
        }
      }
      List<Row> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        Map<String, String> cells = new LinkedHashMap<>(record.toMap());
        rows.add(new Row(record.getRecordNumber() + 1, cells));
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
      throw new Refusal(
          "%s: this is no CSV with a header (%s)".formatted(file, malformed.getMessage()),
          malformed);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8).replaceFirst("^\uFEFF", "");
    } catch (IOException unreadable) {
      throw new Refusal(file + ": this file cannot be read; expected CSV in UTF-8", unreadable);
    }
  }
}
