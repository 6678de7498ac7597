package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
    opened = Optional.of(DuckDbStore.open(folder.resolve("openl.duckdb")));
  }

  @AfterEach
  void close() {
    opened.ifPresent(DuckDbStore::close);
  }

  @Test
  void eachCallerReturnsOnlyWhenItsResponseIsThere() throws Exception {
    List<Future<Boolean>> seen = new ArrayList<>();
    GroupCommit group = new GroupCommit(store());
    group.watchGroups(size -> commits.incrementAndGet());
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

  @Test
  void ofManyThatComeAtOnceUnderOneIdOneIsKept() throws Exception {
    Response response = ClubResponses.response("u");
    GroupCommit group = new GroupCommit(store());
    List<Future<Boolean>> kept = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 40; i++) {
        kept.add(threads.submit(() -> isKept(group, response)));
      }
    }
    int acknowledged = 0;
    for (Future<Boolean> each : kept) {
      acknowledged += each.get() ? 1 : 0;
    }
    assertEquals(1, acknowledged);
    assertEquals(1, store().countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
  }

  @Test
  void whatTheStoreKeepsAloneComesTogetherToo() throws Exception {
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    store().watchGroups(sizes::add);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Response response : responses(200)) {
        Future<?> _ = threads.submit(() -> store().record(sent(response)));
      }
    }
    assertEquals(200, sizes.stream().mapToInt(Integer::intValue).sum());
    assertTrue(sizes.size() < 200, "200 responses took " + sizes.size() + " commits");
  }

  private static boolean isKept(GroupCommit group, Response response) {
    try {
      group.record(sent(response));
      return true;
    } catch (Refusal keptAlready) {
      return false;
    }
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
