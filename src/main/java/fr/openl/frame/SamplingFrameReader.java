package fr.openl.frame;

import fr.openl.Count;
import fr.openl.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a sampling frame: a CSV file with one row a unit, its id in {@code unit_id}. */
public final class SamplingFrameReader {
  private static final String ID = "unit_id";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private SamplingFrameReader() {}

  /**
   * The frame of {@code wave}; a wave without a frame file has no units.
   *
   * @param home the folder that holds {@code surveys/}
   * @throws Refusal when the file is missing or malformed, names a unit twice or not at all, or
   *     does not hold as many units as the wave says
   */
  public static SamplingFrame read(Path home, Wave wave) {
    if (wave.frameFile().isEmpty()) {
      return new SamplingFrame(List.of());
    }
    Path file = home.resolve(wave.frameFile().get());
    List<Unit> units = units(file);
    if (wave.frameUnits().isPresent() && wave.frameUnits().getAsInt() != units.size()) {
      throw Refusal.said(
          "%s holds %s, expected %d as wave %s says"
              .formatted(
                  file, Count.of(units.size(), "unit"), wave.frameUnits().getAsInt(), wave.id()),
          "%s : nombre d’unités %d ; attendu %d, comme le dit la vague %s"
              .formatted(file, units.size(), wave.frameUnits().getAsInt(), wave.id()));
    }
    return new SamplingFrame(units);
  }

  private static List<Unit> units(Path file) {
    List<Unit> units = new ArrayList<>();
    Map<String, Long> rowOfId = new HashMap<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser rows = CSVParser.parse(reader, FORMAT)) {
      if (!rows.getHeaderNames().contains(ID)) {
        throw Refusal.said(
            "%s: found the columns %s, expected one named %s"
                .formatted(file, String.join(", ", rows.getHeaderNames()), ID),
            "%s : trouvé les colonnes %s ; attendu une colonne %s"
                .formatted(file, String.join(", ", rows.getHeaderNames()), ID));
      }
      for (CSVRecord row : rows) {
        Unit unit = unit(file, row);
        Long earlier = rowOfId.putIfAbsent(unit.id(), row.getRecordNumber() + 1);
        if (earlier != null) {
          throw Refusal.said(
              "%s: rows %d and %d have the same %s, expected each unit once"
                  .formatted(file, earlier, row.getRecordNumber() + 1, ID),
              "%s : les lignes %d et %d ont le même %s ; attendu chaque unité une seule fois"
                  .formatted(file, earlier, row.getRecordNumber() + 1, ID));
        }
        units.add(unit);
      }
      return units;
    } catch (NoSuchFileException missing) {
      throw Refusal.said(
          file + ": no such file; expected the sampling frame",
          file + " : ce fichier n’existe pas ; attendu la base de sondage",
          missing);
    } catch (IOException | UncheckedIOException malformed) {
      throw Refusal.said(
          file + ": this is not well-formed CSV in UTF-8",
          file + " : ce n’est pas un CSV bien formé en UTF-8",
          malformed);
    }
  }

  private static Unit unit(Path file, CSVRecord row) {
    if (!row.isConsistent()) {
      throw Refusal.said(
          "%s: row %d has %s, not as many as the header"
              .formatted(file, row.getRecordNumber() + 1, Count.of(row.size(), "cell")),
          "%s : la ligne %d n’a pas autant de cellules que l’en-tête, mais %d"
              .formatted(file, row.getRecordNumber() + 1, row.size()));
    }
    Map<String, String> variables = new LinkedHashMap<>();
    row.toMap()
        .forEach(
            (column, cell) -> {
              if (!cell.isBlank()) {
                variables.put(column, cell.strip());
              }
            });
    String id = variables.remove(ID);
    if (id == null) {
      throw Refusal.said(
          "%s: row %d has no %s".formatted(file, row.getRecordNumber() + 1, ID),
          "%s : la ligne %d n’a pas de %s".formatted(file, row.getRecordNumber() + 1, ID));
    }
    return new Unit(id, variables);
  }
}
