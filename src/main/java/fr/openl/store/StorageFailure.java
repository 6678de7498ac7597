package fr.openl.store;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a database file can fail its owner.
 *
 * @param sentence what to tell, with {@code %s} for the file
 * @param words by which of DuckDB's words it is known
 */
record StorageFailure(String sentence, List<String> words) {
  private static final StorageFailure IN_USE =
      new StorageFailure(
          "%s is in use by another process: stop that one, or work on its snapshots.",
          List.of("Could not set lock", "is already attached"));

  private static final StorageFailure NO_ROOM =
      new StorageFailure(
          "There is no room left to write %s, nothing of this was kept:"
              + " make room and try again.",
          List.of(
              "No space left",
              "Disk quota",
              "File too large",
              "Could not write",
              "Could not fsync"));

  private static final StorageFailure INVALIDATED =
      new StorageFailure(
          "%s takes no more writes after one that failed: open it again.",
          List.of("has been invalidated"));

  private static final List<StorageFailure> KNOWN =
      List.of(
          IN_USE,
          new StorageFailure(
              "%s was written by a newer version of DuckDB: update OPEN-L.",
              List.of("with version number", "newer version of DuckDB")),
          new StorageFailure(
              "%s is not a DuckDB database: name another file.",
              List.of("not a valid DuckDB database")),
          NO_ROOM,
          new StorageFailure(
              "%s may not be written: ask for the permission or name another file.",
              List.of("Permission denied", "Read-only file system")),
          INVALIDATED,
          new StorageFailure(
              "%s is damaged: restore it from a backup.",
              List.of("Corrupt", "Could not read", "Failure while replaying WAL", "checksum")),
          new StorageFailure(
              "%s cannot be opened as a database: name another file.", List.of("Cannot open file")),
          new StorageFailure(
              "%s already holds a row with the same key: nothing of this was kept.",
              List.of("duplicate key", "Duplicate key")));

  StorageFailure {
    words = List.copyOf(words);
  }

  /**
   * What to tell about {@code thrown} by work on {@code file}: a {@link Refusal} for what the owner
   * of the file can mend, else the programming error it is.
   */
  static RuntimeException told(Path file, Exception thrown) {
    Optional<StorageFailure> failure = find(thrown);
    if (failure.isPresent()) {
      String told = failure.get().sentence.formatted(file);
      return failure.get().equals(IN_USE) ? inUse(file, thrown) : new Refusal(told, thrown);
    }
    return thrown instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("The store " + file + " failed", thrown);
  }

  /** What to tell when {@code file} belongs to another. */
  static DatabaseInUse inUse(Path file, Exception why) {
    return new DatabaseInUse(file, IN_USE.sentence.formatted(file), why);
  }

  /** What to tell when {@code file} could not be written to. */
  static Refusal noRoom(Path file, IOException failure) {
    return new Refusal(NO_ROOM.sentence.formatted(file), failure);
  }

  /** Whether the database must be opened again after {@code thrown}. */
  static boolean breaks(Exception thrown) {
    return find(thrown)
        .filter(failure -> failure.equals(NO_ROOM) || failure.equals(INVALIDATED))
        .isPresent();
  }

  private static Optional<StorageFailure> find(Exception thrown) {
    return message(thrown)
        .flatMap(
            text ->
                KNOWN.stream()
                    .filter(known -> known.words.stream().anyMatch(text::contains))
                    .findFirst());
  }

  private static Optional<String> message(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return Optional.ofNullable(cause.getMessage());
      }
    }
    return Optional.empty();
  }
}
