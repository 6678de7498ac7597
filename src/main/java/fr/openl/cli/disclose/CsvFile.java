package fr.openl.cli.disclose;

import fr.openl.Count;
import fr.openl.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as it stands: UTF-8, with commas, semicolons or tabs, whichever its header has most.
 *
 * @param name the file's name, for messages
 * @param rows each as long as the header
 */
record CsvFile(String name, char delimiter, List<String> header, List<Row> rows) {
  private static final String SEPARATORS = ",;\t";

  /** The cells of one record, trimmed, and the line of the file on which it starts. */
  record Row(long line, List<String> cells) {}

  static CsvFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    String text = text(file, name);
    char delimiter = delimiter(text.lines().findFirst().orElse(""));
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<Row> rows = new ArrayList<>();
      List<String> header = List.of();
      long line = 1;
      for (CSVRecord row : parser) {
        if (header.isEmpty()) {
          header = checked(name, row.toList());
        } else {
          rows.add(row(name, header, line, row));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      if (rows.isEmpty()) {
        throw new Refusal(name + ": found no rows; expected a header and a row for every cell");
      }
      return new CsvFile(name, delimiter, header, rows);
    } catch (CSVException | UncheckedIOException malformed) {
      throw new Refusal(
          "%s: found what is no CSV (%s); expected one record a row, quotes closed"
              .formatted(name, malformed.getMessage()),
          malformed);
    } catch (IOException unread) {
      throw new Refusal(name + ": cannot be read", unread);
    }
  }

  /** Where a column stands. */
  int column(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new Refusal(
          "%s: found no column '%s'; there are %s"
              .formatted(name, column, String.join(", ", header)));
    }
    return at;
  }

  /** Prints rows to {@code out} as CSV with {@code delimiter}. */
  static void print(PrintWriter out, char delimiter, List<List<String>> rows) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setRecordSeparator("\n").get();
    try {
      CSVPrinter printer = new CSVPrinter(out, format);
      printer.printRecords(rows);
      printer.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String text(Path file, String name) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException missing) {
      throw new Refusal("There is no file " + file, missing);
    } catch (CharacterCodingException other) {
      throw new Refusal(name + ": found bytes that are not UTF-8; expected a UTF-8 file", other);
    } catch (IOException unread) {
      throw new Refusal(file + " cannot be read; expected a CSV file", unread);
    }
  }

  private static char delimiter(String header) {
    String bare = header.replaceAll("\"[^\"]*\"", "");
    char most = SEPARATORS.charAt(0);
    for (int i = 1; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      most = count(bare, separator) > count(bare, most) ? separator : most;
    }
    return most;
  }

  private static long count(String text, int sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  private static List<String> checked(String name, List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (column.isEmpty() || !seen.add(column)) {
        throw new Refusal(
            "%s: found %s; expected every column once and named"
                .formatted(
                    name,
                    column.isEmpty()
                        ? "a column without a name"
                        : "two columns '%s'".formatted(column)));
      }
    }
    return header;
  }

  private static Row row(String name, List<String> header, long line, CSVRecord row) {
    if (row.size() != header.size()) {
      throw new Refusal(
          "%s, row %d: found %s; expected %d as in the header"
              .formatted(name, line, Count.of(row.size(), "cell"), header.size()));
    }
    return new Row(line, row.toList());
  }
}
