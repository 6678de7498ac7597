package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Group commit over a real store: durable, grouped, fair. */
class GroupCommitTest {
  @TempDir Path folder;
  private final AtomicInteger commits = new AtomicInteger();
  private Optional<DuckDbStore> opened = Optional.empty();

  @BeforeEach
  void open() {
    opened = Optional.of(DuckDbStore.open(folder.resolve("openl.duckdb"), this::tick));
  }

  @AfterEach
  void close() {
    opened.ifPresent(DuckDbStore::close);
  }

  @Test
  void eachCallerReturnsOnlyWhenItsResponseIsThere() throws Exception {
    List<Future<Boolean>> seen = new ArrayList<>();
    GroupCommit group = new GroupCommit(store());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Response response : responses(200)) {
        seen.add(
            threads.submit(
                () -> {
                  group.record(sent(response));
                  return store().findResponse(response.id()).isPresent();
                }));
      }
    }
    for (Future<Boolean> present : seen) {
      assertTrue(present.get());
    }
    assertTrue(commits.get() < 200, "200 responses took " + commits + " commits");
  }

  @Test
  void nobodyFailsForAnothersFault() throws Exception {
    Response kept = ClubResponses.response("kept");
    store().append(List.of(kept));
    List<Future<?>> good = new ArrayList<>();
    List<Future<?>> bad = new ArrayList<>();
    GroupCommit group = new GroupCommit(store());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Response response : responses(50)) {
        good.add(threads.submit(() -> group.record(sent(response))));
        bad.add(threads.submit(() -> assertThrows(Refusal.class, () -> group.record(sent(kept)))));
      }
    }
    for (Future<?> each : good) {
      each.get();
    }
    for (Future<?> each : bad) {
      each.get();
    }
    assertEquals(51, store().countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
  }

  /** The store looks at its clock once a commit. */
  private Instant tick() {
    commits.incrementAndGet();
    return Instant.now();
  }

  private DuckDbStore store() {
    return opened.orElseThrow();
  }

  private static List<CollectionEvent> sent(Response response) {
    return List.of(new CollectionEvent.ResponseSent(response));
  }

  private static List<Response> responses(int n) {
    return IntStream.range(0, n).mapToObj(i -> ClubResponses.response("u" + i)).toList();
  }
}
