package fr.openl.cli.rehearse;

import fr.openl.Refusal;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A made-up list of units: those of the wave's frame, with made-up names and addresses. */
final class SimulatedSpaces {
  private static final String DOMAIN = "@rehearsal.example";

  private SimulatedSpaces() {}

  /** The first address of a unit. */
  static String address(String unit) {
    return unit.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9-]", "-") + DOMAIN;
  }

  /** The second address of a unit, if it has one. */
  static String second(String unit) {
    return "second." + address(unit);
  }

  /** The units of the wave's frame, or {@code units} made-up ones where it has none. */
  static List<Unit> of(StudyFolder study, Wave wave, int units) {
    List<Unit> known = SamplingFrameReader.read(study.home(), wave).units();
    return known.isEmpty() ? numbered(units) : known;
  }

  /**
   * Writes the list.
   *
   * @param conducts unit → what it will do
   */
  static void write(
      Path file, List<Unit> units, Map<String, Conduct> conducts, List<String> languages) {
    Set<String> variables = new LinkedHashSet<>();
    units.forEach(unit -> variables.addAll(unit.variables().keySet()));
    List<String> header = new ArrayList<>(List.of("unit_id", "name"));
    header.addAll(List.of("mail_1", "language_1", "mail_2", "language_2"));
    header.addAll(variables);
    try (CSVPrinter printer =
        new CSVPrinter(
            Files.newBufferedWriter(file),
            CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get())) {
      int number = 0;
      for (Unit unit : units) {
        number++;
        boolean two = number % 4 == 0 && !getConduct(conducts, unit.id()).hasOneContact();
        Map<String, String> row = new LinkedHashMap<>(unit.variables());
        row.put("unit_id", unit.id());
        row.put("name", "Collectif simulé " + number);
        row.put("mail_1", address(unit.id()));
        row.put("language_1", languages.get(number % languages.size()));
        row.put("mail_2", two ? second(unit.id()) : "");
        row.put("language_2", two ? languages.getFirst() : "");
        for (String column : header) {
          printer.print(row.getOrDefault(column, ""));
        }
        printer.println();
      }
    } catch (IOException failure) {
      throw new Refusal(file + ": the simulated units cannot be written", failure);
    }
  }

  private static Conduct getConduct(Map<String, Conduct> conducts, String unit) {
    return conducts.getOrDefault(unit, Conduct.KEEPS_SILENT);
  }

  private static List<Unit> numbered(int units) {
    return IntStream.rangeClosed(1, units)
        .mapToObj(i -> new Unit("simulated-%05d".formatted(i), Map.of()))
        .toList();
  }
}
