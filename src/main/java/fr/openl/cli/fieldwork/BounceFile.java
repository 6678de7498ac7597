package fr.openl.cli.fieldwork;

import fr.openl.Refusal;
import java.io.IOException;
import java.io.Reader;
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
 * What came back by other ways than the mailbox, as a CSV file with {@code who} and {@code kind}.
 */
final class BounceFile {
  private BounceFile() {}

  /**
   * A row.
   *
   * @param row its number in the file
   * @param who a mail address, or a unit's id
   */
  record Row(long row, String who, Kind kind) {}

  /** What is told of whom. */
  enum Kind {
    /** A mail to this address came back. */
    BOUNCE,
    /** This address wants no more mail. */
    OPT_OUT,
    /** This unit will not answer. */
    REFUSAL,
    /** This unit is not one that the wave is about. */
    INELIGIBLE
  }

  /**
   * The rows of {@code file}.
   *
   * @throws Refusal with every row that says nothing
   */
  static List<Row> read(Path file) {
    List<Row> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parsed =
            CSVParser.parse(
                reader, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      if (!Set.copyOf(parsed.getHeaderNames()).equals(Set.of("who", "kind"))) {
        throw new Refusal(
            file
                + ": found the columns "
                + String.join(", ", parsed.getHeaderNames())
                + ", expected who and kind");
      }
      for (CSVRecord record : parsed) {
        long number = record.getRecordNumber() + 1;
        if (!record.isConsistent() || record.get("who").isBlank()) {
          problems.add("%s: row %d: found nobody, expected who and kind".formatted(file, number));
          continue;
        }
        String kind = record.get("kind").strip();
        try {
          rows.add(
              new Row(
                  number, record.get("who").strip(), Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException unknown) {
          problems.add(
              "%s: row %d: found kind \"%s\", expected bounce, opt_out, refusal or ineligible"
                  .formatted(file, number, kind));
        }
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Refusal(file + ": this is not readable as CSV in UTF-8", unreadable);
    }
    refuse(problems);
    return rows;
  }

  static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(String.join(System.lineSeparator(), problems));
    }
  }
}
