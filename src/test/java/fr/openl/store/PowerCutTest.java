package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files as a power cut may leave them, copied while they are written: they open, and hold all
 * that was acknowledged before the copy began, each once.
 */
class PowerCutTest {
  private static final int WRITERS = 4;

  @TempDir Path folder;

  /** Acknowledged responses. */
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aCopyMadeWhileWritingHoldsWhatWasAcknowledgedBefore(int copy) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    List<Thread> writers = new ArrayList<>();
    Set<UUID> before;
    try (DuckDbStore store = DuckDbStore.open(file(folder))) {
      GroupCommit journal = new GroupCommit(store);
      for (int i = 0; i < WRITERS; i++) {
        writers.add(Thread.ofVirtual().start(() -> write(journal, done)));
      }
      while (acknowledged.size() < 60 * copy) {
        Thread.sleep(2);
      }
      before = Set.copyOf(acknowledged);
      copy(Files.createDirectory(folder.resolve("cut")));
      done.set(true);
      for (Thread writer : writers) {
        writer.join();
      }
    }

    List<UUID> held = new ArrayList<>();
    try (DuckDbStore opened = DuckDbStore.open(file(folder.resolve("cut")))) {
      opened.eachCurrent(
          ClubResponses.STUDY, ClubResponses.WAVE, response -> held.add(response.id()));
    }
    Set<UUID> once = new HashSet<>(held);
    assertEquals(once.size(), held.size(), "something is there twice");
    assertTrue(once.containsAll(before), "acknowledged before the copy began, but not there");
  }

  private void write(GroupCommit journal, AtomicBoolean done) {
    while (!done.get()) {
      Response response = ClubResponses.response("u", Map.of());
      journal.record(List.of(new CollectionEvent.ResponseSent(response)));
      acknowledged.add(response.id());
    }
  }

  /**
   * In the order in which what was acknowledged moves on: the arrivals are emptied once they are in
   * the write-ahead log, which goes when a checkpoint has taken it into the file.
   */
  private void copy(Path cut) throws IOException {
    for (String arrivals : List.of("openl.duckdb.arrivals", "openl.duckdb.arrivals-2")) {
      if (Files.exists(folder.resolve(arrivals))) {
        Files.copy(folder.resolve(arrivals), cut.resolve(arrivals));
      }
    }
    Path wal = folder.resolve("openl.duckdb.wal");
    if (Files.exists(wal)) {
      Files.copy(wal, cut.resolve("openl.duckdb.wal"));
    }
    Files.copy(file(folder), file(cut));
  }

  private static Path file(Path folder) {
    return folder.resolve("openl.duckdb");
  }
}
