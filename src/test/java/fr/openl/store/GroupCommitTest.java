package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.Response;
import fr.openl.collection.Responses;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Group commit over a real store keeps the whole contract, and groups. */
class GroupCommitTest extends ResponsesContract {
  private final ConcurrentLinkedQueue<DuckDbStore> stores = new ConcurrentLinkedQueue<>();
  private final AtomicInteger commits = new AtomicInteger();

  @Override
  Responses open(Path folder) {
    DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"), this::tick);
    stores.add(store);
    return new GroupCommit(store);
  }

  @Override
  void close(Responses responses) {
    stores.forEach(DuckDbStore::close);
    stores.clear();
  }

  @Test
  void eachCallerReturnsOnlyWhenItsResponseIsThere() throws Exception {
    List<Future<Boolean>> seen = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Response response : responses(200)) {
        seen.add(
            threads.submit(
                () -> {
                  responses().append(List.of(response));
                  return responses().findResponse(response.id()).isPresent();
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
    Response kept = response("kept");
    responses().append(List.of(kept));
    List<Future<?>> good = new ArrayList<>();
    List<Future<?>> bad = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Response response : responses(50)) {
        good.add(threads.submit(() -> responses().append(List.of(response))));
        bad.add(
            threads.submit(
                () -> assertThrows(Refusal.class, () -> responses().append(List.of(kept)))));
      }
    }
    for (Future<?> each : good) {
      each.get();
    }
    for (Future<?> each : bad) {
      each.get();
    }
    assertEquals(51, responses().countCurrent(STUDY, WAVE));
  }

  /** The store looks at its clock once a commit. */
  private Instant tick() {
    commits.incrementAndGet();
    return Instant.now();
  }

  private static List<Response> responses(int n) {
    return IntStream.range(0, n).mapToObj(i -> response("u" + i)).toList();
  }
}
