package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.collection.ItemColumns.Column;
import fr.openl.openanswers.ReleasedAnswers;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Writes a wave's snapshot beside its place and then renames it there, so that a reader sees the
 * old one or the new one, never half of one. One that was replaced stays a day for those who are
 * reading it.
 */
record SnapshotWriter(Handle handle, WaveTable table, Path folder, Instant now) {
  private static final Duration KEPT_AFTER_REPLACEMENT = Duration.ofDays(1);

  Snapshot publish(long sequence) {
    Path waveFolder = folder.resolve(table.study()).resolve(table.wave());
    String state = state(sequence);
    try {
      List<Snapshot> published = Snapshot.list(waveFolder);
      if (published.isEmpty() || !name(published.getFirst()).startsWith(state)) {
        Files.createDirectories(waveFolder);
        removeLeftOvers(waveFolder);
        move(waveFolder, state + ResponseLog.micros(now), sequence);
        published = Snapshot.list(waveFolder);
      }
      for (int i = 1; i < published.size(); i++) {
        Instant replaced = published.get(i - 1).created();
        if (replaced.isBefore(now.minus(KEPT_AFTER_REPLACEMENT))) {
          remove(published.get(i).folder());
        }
      }
      return published.getFirst();
    } catch (IOException failure) {
      throw new Refusal(
          "No snapshot can be written to " + waveFolder + ": is there room left?", failure);
    }
  }

  /** The same log read with the same columns, with the same codes, is the same state. */
  private String state(long sequence) {
    long work = handle.createQuery(Sql.statement("count_answer_work")).mapTo(Long.class).one();
    return "%012d-%08x-"
        .formatted(
            sequence, (table.revision() + table.columns() + table.coded() + ":" + work).hashCode());
  }

  private static String name(Snapshot snapshot) {
    return snapshot.folder().getFileName().toString();
  }

  private void move(Path waveFolder, String name, long sequence) throws IOException {
    Path draft = Files.createTempDirectory(waveFolder, Snapshot.DRAFT);
    try {
      write(draft, sequence);
      Files.move(draft, waveFolder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(draft);
    }
    sync(waveFolder);
  }

  private void write(Path draft, long sequence) throws IOException {
    Snapshot snapshot = describe(draft, sequence);
    writeParquet(
        snapshot.responses(),
        table.columns(),
        table.coded().stream().flatMap(variable -> variable.select().stream()).toList(),
        table.coded().stream()
            .map(variable -> variable.join(table.study(), table.wave()))
            .collect(Collectors.joining()));
    writeParquet(snapshot.texts(), table.texts(), List.of(), "");
    writeAnswers("write_released_answers", draft.resolve(ReleasedAnswers.FILE));
    writeAnswers("write_coding", draft.resolve("coding.csv"));
    snapshot.write();
    try (Stream<Path> files = Files.list(draft)) {
      for (Path file : files.toList()) {
        sync(file);
      }
    }
    sync(draft);
  }

  private Snapshot describe(Path draft, long sequence) {
    return handle
        .createQuery(Sql.statement("describe_wave_table"))
        .define("table", table.name())
        .map(
            (row, context) ->
                new Snapshot(
                    draft,
                    table.study(),
                    table.wave(),
                    table.revision(),
                    row.getLong("responses"),
                    row.getLong("simulated") > 0,
                    now,
                    sequence))
        .one();
  }

  /**
   * @param further columns in SQL, after the others
   * @param joined what they come from
   */
  private void writeParquet(Path file, List<Column> columns, List<String> further, String joined) {
    handle
        .createUpdate(Sql.statement("write_parquet"))
        .define("table", table.name() + joined)
        .define(
            "columns",
            Stream.concat(
                    columns.stream().map(column -> Sql.quoted(column.name())), further.stream())
                .collect(Collectors.joining(", ")))
        .define("file", Sql.constant(file.toString()))
        .execute();
  }

  private void writeAnswers(String statement, Path file) {
    handle
        .createUpdate(Sql.statement(statement))
        .define("table", table.name())
        .define("study", Sql.constant(table.study()))
        .define("wave", Sql.constant(table.wave()))
        .define("file", Sql.constant(file.toString()))
        .execute();
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Out of sight at once and whole, then away; nothing when another was faster. */
  static void remove(Path folder) throws IOException {
    Path hidden = folder.resolveSibling(Snapshot.HIDDEN + UUID.randomUUID());
    try {
      Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException gone) {
      return;
    }
    try (Stream<Path> files = Files.walk(hidden)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What an interrupted publication or removal has left; there is one publisher at a time. */
  private static void removeLeftOvers(Path waveFolder) throws IOException {
    try (Stream<Path> folders = Files.list(waveFolder)) {
      for (Path folder :
          folders.filter(f -> f.getFileName().toString().startsWith(Snapshot.DRAFT)).toList()) {
        remove(folder);
      }
    }
  }
}
