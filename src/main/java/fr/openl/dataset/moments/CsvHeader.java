package fr.openl.dataset.moments;

import fr.openl.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first row of a CSV file: the names of its columns, and the sign between them that gives the
 * most columns.
 *
 * @param separator comma, semicolon, tab or bar
 * @param names each once, whatever its case: a second {@code a} is {@code a_1}
 */
record CsvHeader(char separator, List<String> names) {
  private static final List<Character> SEPARATORS = List.of('|', '\t', ';', ',');

  CsvHeader {
    names = List.copyOf(names);
  }

  /**
   * Reads the header of the file at {@code path}, which may be compressed with gzip.
   *
   * @throws Refusal when there is none
   */
  static CsvHeader read(Path path) throws IOException {
    String row = firstRow(path);
    char separator =
        SEPARATORS.stream()
            .max(Comparator.comparingLong(sign -> outsideQuotes(row, sign)))
            .orElse(',');
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(row, format)) {
      return new CsvHeader(separator, named(parser.getRecords().getFirst()));
    } catch (UncheckedIOException | CSVException unfinished) {
      throw new Refusal(
          path
              + ": the first row has a quotation mark too few or too many; expected names of"
              + " columns",
          unfinished);
    }
  }

  /** The text up to the first end of line that is not in quotes. */
  private static String firstRow(Path path) throws IOException {
    StringBuilder row = new StringBuilder();
    try (Reader text =
        new BufferedReader(new InputStreamReader(bytes(path), StandardCharsets.UTF_8))) {
      boolean quoted = false;
      for (int sign = text.read(); sign >= 0; sign = text.read()) {
        quoted ^= sign == '"';
        if (!quoted && (sign == '\n' || sign == '\r')) {
          break;
        }
        row.append((char) sign);
      }
    }
    String header = row.toString().replace("\uFEFF", "");
    if (header.indexOf('\0') >= 0) {
      throw new Refusal(path + ": found binary data; expected text with the names of columns");
    }
    if (header.isBlank()) {
      throw new Refusal(path + ": found nothing in the first row; expected the names of columns");
    }
    return header;
  }

  private static long outsideQuotes(String row, char separator) {
    boolean quoted = false;
    long count = 0;
    for (int i = 0; i < row.length(); i++) {
      quoted ^= row.charAt(i) == '"';
      count += !quoted && row.charAt(i) == separator ? 1 : 0;
    }
    return count;
  }

  private static InputStream bytes(Path path) throws IOException {
    InputStream bytes = Files.newInputStream(path);
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
        ? new GZIPInputStream(bytes)
        : bytes;
  }

  private static List<String> named(CSVRecord header) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String start = header.get(i).isBlank() ? "column" + (i + 1) : header.get(i).strip();
      String name = start;
      for (int k = 1; !taken.add(name.toLowerCase(Locale.ROOT)); k++) {
        name = start + "_" + k;
      }
      names.add(name);
    }
    return names;
  }
}
