package fr.openl.collection.imports.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.openl.Refusal;
import fr.openl.collection.imports.ResponseFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first records of a file of responses, and the separator that gives the first of them the most
 * cells.
 */
record FileHead(char separator, List<List<String>> rows) {
  private static final int ROWS = 4;

  FileHead {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Reads the beginning of {@code file}, plain or gzipped, in UTF-8.
   *
   * @throws Refusal when it cannot be read as CSV
   */
  static FileHead of(Path file) {
    FileHead best = read(file, ',');
    for (char separator : new char[] {';', '\t'}) {
      FileHead other = read(file, separator);
      if (other.width() > best.width()) {
        best = other;
      }
    }
    if (best.rows().isEmpty()) {
      throw new Refusal(file + ": found an empty file; expected a header and responses");
    }
    return best;
  }

  private int width() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  private static FileHead read(Path file, char separator) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try (InputStream in = ResponseFile.bytes(file);
        Reader reader = new BufferedReader(new InputStreamReader(in, UTF_8));
        CSVParser parser = CSVParser.parse(reader, format)) {
      List<List<String>> rows = new ArrayList<>();
      Iterator<CSVRecord> records = parser.iterator();
      while (rows.size() < ROWS && records.hasNext()) {
        rows.add(records.next().toList());
      }
      return new FileHead(separator, rows);
    } catch (UncheckedIOException notSeparatedSo) {
      return new FileHead(separator, List.of());
    } catch (IOException unreadable) {
      throw new Refusal(file + ": this file cannot be read; expected CSV", unreadable);
    }
  }
}
