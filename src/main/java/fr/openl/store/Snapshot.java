package fr.openl.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One published state of a wave for analysis: Parquet files that never change, in a folder of their
 * own. Units appear by their pseudonym only, and what was written in free text lies in a file
 * apart, so that no analysis carries it by accident.
 *
 * @param folder holds {@code responses.parquet}, {@code texts.parquet} and {@code snapshot.json}
 * @param revision the questionnaire revision whose items are the columns
 * @param rows how many valid responses it holds
 * @param simulated whether any of them is made up
 * @param sequence the last row of the wave's log that it has seen
 */
public record Snapshot(
    Path folder,
    String study,
    String wave,
    String revision,
    long rows,
    boolean simulated,
    Instant created,
    long sequence) {
  static final String DESCRIPTION = "snapshot.json";

  /** How the name of a folder begins that is still being written. */
  static final String DRAFT = ".writing-";

  /** How the names of all folders begin that are no snapshots, or no more. */
  static final String HIDDEN = ".";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One row a response, the columns of {@code ItemColumns}, without those of free text, in the
   * order of the responses' ids.
   */
  public Path responses() {
    return folder.resolve("responses.parquet");
  }

  /**
   * The free texts: the response's id and one column a text item; the rows are those of {@link
   * #responses()} in the same order.
   */
  public Path texts() {
    return folder.resolve("texts.parquet");
  }

  /**
   * The last published snapshot of a wave under {@code folder}; empty when there is none.
   *
   * @throws Refusal when a snapshot's description cannot be read
   */
  public static Optional<Snapshot> findLatest(Path folder, String study, String wave) {
    return list(folder.resolve(study).resolve(wave)).stream().findFirst();
  }

  /**
   * Removes every snapshot of a wave, for its responses were erased.
   *
   * @throws Refusal when one cannot be removed
   */
  public static void removeAll(Path folder, String study, String wave) {
    Path waveFolder = folder.resolve(study).resolve(wave);
    try {
      for (Snapshot snapshot : list(waveFolder)) {
        SnapshotWriter.remove(snapshot.folder());
      }
      Files.deleteIfExists(waveFolder);
    } catch (DirectoryNotEmptyException publishing) {
      return;
    } catch (IOException failure) {
      throw new Refusal("The snapshots of " + study + " " + wave + " cannot be removed.", failure);
    }
  }

  /** The snapshots in a wave's folder, the latest first. */
  static List<Snapshot> list(Path waveFolder) {
    if (!Files.isDirectory(waveFolder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(waveFolder)) {
      return folders
          .filter(folder -> !folder.getFileName().toString().startsWith(HIDDEN))
          .map(Snapshot::read)
          .flatMap(Optional::stream)
          .sorted(
              Comparator.comparingLong(Snapshot::sequence)
                  .thenComparing(Snapshot::created)
                  .reversed())
          .toList();
    } catch (IOException failure) {
      throw new Refusal("The snapshots in " + waveFolder + " cannot be listed.", failure);
    }
  }

  void write() throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("study", study)
        .put("wave", wave)
        .put("revision", revision)
        .put("rows", rows)
        .put("simulated", simulated)
        .put("created", created.toString())
        .put("sequence", sequence);
    JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(DESCRIPTION).toFile(), json);
  }

  /** The snapshot in {@code folder}; empty when it has just been removed, or is none. */
  private static Optional<Snapshot> read(Path folder) {
    Path file = folder.resolve(DESCRIPTION);
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      return Optional.of(
          new Snapshot(
              folder,
              json.required("study").asText(),
              json.required("wave").asText(),
              json.required("revision").asText(),
              json.required("rows").asLong(),
              json.required("simulated").asBoolean(),
              Instant.parse(json.required("created").asText()),
              json.required("sequence").asLong()));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | RuntimeException failure) {
      throw new Refusal(file + " does not describe a snapshot: publish the wave again.", failure);
    }
  }
}
