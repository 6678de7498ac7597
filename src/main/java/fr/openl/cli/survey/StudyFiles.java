package fr.openl.cli.survey;

import fr.openl.Refusal;
import fr.openl.definition.document.DefinitionProblem;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ImportedStudy;
import fr.openl.definition.exchange.NameTable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The files of an imported study: written and checked aside, then moved to their place at once. */
final class StudyFiles {
  private StudyFiles() {}

  /**
   * Writes {@code study} as the new folder {@code folder}.
   *
   * @throws Refusal when it cannot be written or would have errors; nothing is left behind
   */
  static void write(Path folder, ImportedStudy study) {
    String id = folder.getFileName().toString();
    Path aside = folder.resolveSibling("." + id + ".new");
    Path inside = aside.resolve("surveys").resolve(id);
    try {
      Files.createDirectories(inside);
      try {
        Files.writeString(inside.resolve("study.yaml"), study.studyFile());
        Files.writeString(inside.resolve("questionnaire.yaml"), study.questionnaireFile());
        if (!study.aliases().entries().isEmpty()) {
          Files.writeString(inside.resolve("aliases.csv"), aliases(study.aliases()));
        }
        requireSound(StudyReading.of(aside, id));
        Files.move(inside, folder, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(aside);
      }
    } catch (IOException failure) {
      throw new Refusal(folder + ": the study cannot be written (" + failure + ")", failure);
    }
  }

  private static void requireSound(StudyReading reading) {
    List<DefinitionProblem> errors =
        reading.problems().stream().filter(DefinitionProblem::isError).toList();
    if (!errors.isEmpty()) {
      throw new Refusal(
          "the form cannot become a study without errors; the first of %d: %s"
              .formatted(errors.size(), errors.getFirst()));
    }
  }

  /**
   * Writes every finding of {@code report} as CSV.
   *
   * @throws Refusal when the file cannot be written
   */
  static void writeReport(Path file, ExchangeReport report) {
    try {
      Files.writeString(
          file,
          csv(
              List.of("place", "found", "done"),
              report.findings().stream()
                  .map(finding -> List.of(finding.place(), finding.found(), finding.done()))
                  .toList()));
    } catch (IOException failure) {
      throw new Refusal(file + ": the report cannot be written (" + failure + ")", failure);
    }
  }

  private static String aliases(NameTable names) throws IOException {
    return csv(
        List.of("kind", "id", "name"),
        names.entries().stream()
            .map(entry -> List.of(entry.kind(), entry.id(), entry.name()))
            .toList());
  }

  private static String csv(List<String> header, List<List<String>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(header);
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    }
    return text.toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
