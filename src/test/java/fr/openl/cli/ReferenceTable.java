package fr.openl.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table of published figures among the test resources. */
final class ReferenceTable {
  private ReferenceTable() {}

  static List<CSVRecord> rows(String resource) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180.builder().setHeader().get().parse(reader).getRecords();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
