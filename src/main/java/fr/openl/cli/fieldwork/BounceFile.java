package fr.openl.cli.fieldwork;

import fr.openl.Refusal;
import fr.openl.frame.register.ListFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * What came back by other ways than the mailbox, as a CSV file with {@code who} and {@code kind}.
 */
final class BounceFile {
  private static final String WHO = "who";
  private static final String KIND = "kind";

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
    return new ListFile(file, "what came back: the columns who and kind")
        .read((headers, rows) -> read(file, headers, rows));
  }

  private static List<Row> read(Path file, List<String> headers, Iterable<CSVRecord> records) {
    if (!Set.copyOf(headers).equals(Set.of(WHO, KIND))) {
      throw new Refusal(
          "%s: found the columns %s, expected who and kind"
              .formatted(file, String.join(", ", headers)));
    }
    List<Row> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CSVRecord record : records) {
      long number = ListFile.number(record);
      if (!record.isConsistent() || record.get(headers.indexOf(WHO)).isBlank()) {
        problems.add("%s: row %d: found nobody, expected who and kind".formatted(file, number));
        continue;
      }
      String kind = record.get(headers.indexOf(KIND)).strip();
      try {
        rows.add(
            new Row(
                number,
                record.get(headers.indexOf(WHO)).strip(),
                Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
      } catch (IllegalArgumentException unknown) {
        problems.add(
            "%s: row %d: found kind \"%s\", expected bounce, opt_out, refusal or ineligible"
                .formatted(file, number, kind));
      }
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
