package fr.openl.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether the server can take answers. It is known from what was really written last, without
 * writing anything to find out: after a failed write the server counts as not ready until one
 * succeeds, or for a minute, so that somebody tries again. Safe for many threads.
 */
final class Readiness {
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final long LEAST_ROOM_BYTES = 100L << 20;

  private final Optional<Path> data;
  private final LongSupplier nanos;
  private volatile Optional<Long> failedAt = Optional.empty();

  /**
   * @param data the folder whose disk must have room
   * @param nanos a clock that never goes back, in nanoseconds
   */
  Readiness(Optional<Path> data, LongSupplier nanos) {
    this.data = data;
    this.nanos = nanos;
  }

  void wrote() {
    if (failedAt.isPresent()) {
      failedAt = Optional.empty();
    }
  }

  void failedToWrite() {
    failedAt = Optional.of(nanos.getAsLong());
  }

  /** Why the server cannot take answers, in a few words; empty when it can. */
  Optional<String> whyNot() {
    if (failedAt.filter(at -> nanos.getAsLong() - at < AFTER_FAILURE.toNanos()).isPresent()) {
      return Optional.of("the last write failed");
    }
    return data.flatMap(Readiness::lackOfRoom);
  }

  private static Optional<String> lackOfRoom(Path folder) {
    try {
      long room = Files.getFileStore(folder).getUsableSpace();
      return room >= LEAST_ROOM_BYTES
          ? Optional.empty()
          : Optional.of("%d MB left on the disk".formatted(room >> 20));
    } catch (IOException unreadable) {
      return Optional.of("the disk cannot be read");
    }
  }
}
