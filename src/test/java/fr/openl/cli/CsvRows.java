package fr.openl.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file below its header, as somebody reads them who has nothing else. */
final class CsvRows {
  private CsvRows() {}

  static List<CSVRecord> of(Path file) throws IOException {
    return of(Files.readString(file));
  }

  static List<CSVRecord> of(String text) {
    try {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .get()
          .parse(new StringReader(text))
          .getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
