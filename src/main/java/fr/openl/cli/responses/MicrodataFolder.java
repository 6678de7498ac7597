package fr.openl.cli.responses;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.dataset.MicrodataTable;
import fr.openl.definition.Study.Microdata;
import fr.openl.definition.Study.QuasiIdentifier;
import fr.openl.disclosure.microdata.KAnonymity.Anonymised;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The files that researchers get: {@code microdata.csv}, in an order that tells nothing, and {@code
 * report.txt}, which says what was lost.
 */
record MicrodataFolder(Microdata rules, MicrodataTable table, Anonymised found, boolean simulated) {

  /**
   * Writes the folder, which appears whole or not at all.
   *
   * @throws Refusal when it exists or cannot be written
   */
  void write(Path folder) {
    if (Files.exists(folder)) {
      throw new Refusal(folder + ": found a file or folder; expected one that does not exist yet");
    }
    try {
      Path parent = folder.toAbsolutePath().normalize().getParent();
      if (parent == null) {
        throw new Refusal(folder + ": found no folder above it; expected a folder in another one");
      }
      Files.createDirectories(parent);
      Path draft = Files.createTempDirectory(parent, ".microdata-");
      Files.writeString(draft.resolve("microdata.csv"), csv());
      Files.writeString(draft.resolve("report.txt"), report());
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new Refusal(folder + ": cannot be written (" + failure.getMessage() + ")", failure);
    }
  }

  private String csv() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < found.kept().size(); i++) {
      rows.add(
          Stream.concat(
                  found.values().get(i).stream(), table.answers().get(found.kept().get(i)).stream())
              .toList());
    }
    rows.sort(Comparator.comparing(row -> String.join("\u0000", row)));
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(
          Stream.concat(
              rules.identifiers().stream().map(QuasiIdentifier::variable),
              table.columns().stream()));
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private String report() {
    List<String> lines = new ArrayList<>();
    int all = table.identifiers().size();
    if (simulated) {
      lines.add("The responses are simulated.");
    }
    lines.add(
        "k = %d: the smallest class has %s."
            .formatted(rules.k(), Count.of(found.smallest(), "response")));
    lines.add("%d of %s left out.".formatted(all - found.kept().size(), Count.of(all, "response")));
    for (int i = 0; i < rules.identifiers().size(); i++) {
      QuasiIdentifier identifier = rules.identifiers().get(i);
      int level = found.levels().get(i);
      lines.add(
          identifier.variable()
              + (level == 0
                  ? ": as answered"
                  : level > identifier.levels().size()
                      ? ": not told"
                      : ": generalised by %d of %s"
                          .formatted(level, Count.of(identifier.levels().size(), "level"))));
    }
    lines.add("Not in the file: " + String.join(", ", table.leftOut()));
    lines.add("Nor ids, pseudonyms, the order and the time in which responses came.");
    return String.join("\n", lines) + "\n";
  }
}
