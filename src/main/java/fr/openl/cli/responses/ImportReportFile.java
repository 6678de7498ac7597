package fr.openl.cli.responses;

import fr.openl.Refusal;
import fr.openl.collection.imports.Finding;
import fr.openl.collection.imports.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Every finding of an import as a CSV file. */
final class ImportReportFile {
  private ImportReportFile() {}

  /**
   * Writes the report to {@code file}, replacing what was there.
   *
   * @throws Refusal when it cannot be written
   */
  static void write(ImportReport report, Path file) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader("kind", "place", "found", "count", "first_rows", "meaning")
            .get();
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), format)) {
      for (Finding finding : report.findings()) {
        printer.printRecord(
            finding.kind().name().toLowerCase(Locale.ROOT),
            finding.place(),
            finding.found(),
            finding.count(),
            finding.rows().stream().map(String::valueOf).collect(Collectors.joining(" ")),
            finding.kind().meaning());
      }
    } catch (IOException failure) {
      throw new Refusal(file + ": the import report cannot be written (" + failure + ")", failure);
    }
  }
}
