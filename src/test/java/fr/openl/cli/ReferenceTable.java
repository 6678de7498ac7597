package fr.openl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** A table of published figures among the test resources. */
final class ReferenceTable {
  private ReferenceTable() {}

  static List<CSVRecord> rows(String resource) {
    try (InputStream table =
        Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(resource), resource)) {
      return CsvRows.of(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
