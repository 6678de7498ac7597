package fr.openl.store;

import fr.openl.Refusal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in which a database file can fail its owner, each told by the words DuckDB uses. */
enum StorageFailure {
  LOCKED(
      List.of("Could not set lock"),
      "%s is in use by another process: stop that one, or work on its snapshots."),
  NEWER(
      List.of("with version number", "newer version of DuckDB"),
      "%s was written by a newer version of DuckDB: update OPEN-L."),
  NO_DATABASE(List.of("not a valid DuckDB database"), "%s is not a DuckDB database."),
  FULL(
      List.of(
          "No space left", "Disk quota", "File too large", "Could not write", "Could not fsync"),
      "There is no room left to write %s: nothing of this was kept; make room and try again."),
  FORBIDDEN(
      List.of("Permission denied", "Read-only file system"),
      "%s may not be written: ask for the permission or name another file."),
  STOPPED(
      List.of("has been invalidated"),
      "%s took no more writes after one that failed: open it again."),
  DAMAGED(
      List.of("Corrupt", "Could not read", "Failure while replaying WAL", "checksum"),
      "%s is damaged: restore it from a backup."),
  UNREACHABLE(List.of("Cannot open file"), "%s cannot be opened as a database."),
  DUPLICATE(
      List.of("duplicate key", "Duplicate key"),
      "%s already holds a response with the same id: nothing of this was kept.");

  private final List<String> words;
  private final String sentence;

  StorageFailure(List<String> words, String sentence) {
    this.words = words;
    this.sentence = sentence;
  }

  /**
   * What to tell about {@code thrown} by work on {@code file}: a {@link Refusal} for what the owner
   * of the file can mend, else the programming error it is.
   */
  static RuntimeException told(Path file, Exception thrown) {
    Optional<String> message = message(thrown);
    Optional<StorageFailure> failure =
        message.flatMap(
            text ->
                Arrays.stream(values())
                    .filter(candidate -> candidate.words.stream().anyMatch(text::contains))
                    .findFirst());
    if (failure.isPresent()) {
      return new Refusal(failure.get().sentence.formatted(file), thrown);
    }
    return thrown instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("The store " + file + " failed", thrown);
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
