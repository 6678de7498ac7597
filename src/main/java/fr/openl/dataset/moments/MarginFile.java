package fr.openl.dataset.moments;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of what the frame knows of one variable: a header, then a row a category with its
 * count of units, or with its share of them.
 */
public final class MarginFile {
  private MarginFile() {}

  /**
   * The counts by category, in the order of the file. Where the file has more than two columns, the
   * categories are in that of the variable's name and the counts in the last other one.
   *
   * @throws Refusal when the file cannot be read so
   */
  public static Map<String, Double> read(Path path, String variable) {
    if (!Files.isRegularFile(path)) {
      throw new Refusal(path + ": found no file there; expected the margin of " + variable);
    }
    try (CSVParser parser =
        CSVParser.parse(path, StandardCharsets.UTF_8, format(CsvHeader.read(path).separator()))) {
      List<String> header =
          parser.getHeaderNames().stream().map(name -> name.replace("\uFEFF", "")).toList();
      if (header.size() < 2) {
        throw new Refusal(
            "%s: found %d column(s); expected the categories of %s and their counts"
                .formatted(path, header.size(), variable));
      }
      int category = Math.max(0, header.indexOf(variable));
      int count = category == header.size() - 1 ? header.size() - 2 : header.size() - 1;
      Map<String, Double> counts = new LinkedHashMap<>();
      for (CSVRecord row : parser) {
        put(row, category, count, path, counts);
      }
      return counts;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Refusal(path + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static void put(
      CSVRecord row, int category, int count, Path path, Map<String, Double> counts) {
    if (row.size() <= Math.max(category, count)) {
      throw new Refusal("%s:%d: expected a category and a count".formatted(path, line(row)));
    }
    try {
      double number = Double.parseDouble(row.get(count).strip().replace(',', '.'));
      if (counts.putIfAbsent(row.get(category), number) != null) {
        throw new Refusal(
            "%s:%d: category '%s' a second time".formatted(path, line(row), row.get(category)));
      }
    } catch (NumberFormatException word) {
      throw new Refusal(
          "%s:%d: found '%s'; expected the count of '%s'"
              .formatted(path, line(row), row.get(count), row.get(category)),
          word);
    }
  }

  private static long line(CSVRecord row) {
    return row.getRecordNumber() + 1;
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .get();
  }
}
