package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.openl.collection.EveryControl;
import fr.openl.fieldwork.Keyring;
import fr.openl.store.DuckDbStore;
import fr.openl.web.door.Books;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as its operators meet it: ports, double sending at once, the end. */
class ObservatoryServerTest {
  @TempDir Path folder;

  @Test
  void aTakenPortIsReplacedByAFreeOne() {
    try (RunningObservatory first = new RunningObservatory(folder);
        DuckDbStore store = DuckDbStore.open(folder.resolve("second.duckdb"));
        ObservatoryServer second =
            new ObservatoryServer(
                List.of(EveryControl.study()),
                new Books(store, store, store, store),
                Keyring.open(folder.resolve("keys")),
                folder,
                Optional.empty(),
                Clock.systemUTC(),
                "localhost",
                first.address().getPort())) {
      assertFalse(second.isOnWishedPort());
      assertNotEquals(first.address(), second.address());
    }
  }

  @Test
  void theSamePageSentManyTimesAtOnceIsStoredOnce() {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      String page =
          "_do=send&_response=7e57ab1e-0000-4000-8000-000000000002&name_tool=paper&members=12";
      Set<String> thanks = ConcurrentHashMap.newKeySet();
      IntStream.range(0, 16)
          .parallel()
          .forEach(i -> thanks.add(observatory.postForm(RunningObservatory.SURVEY, page).body()));

      assertEquals(1, thanks.size());
      assertEquals(1, observatory.stored().size());
    }
  }

  @Test
  void afterClosingNobodyAnswers() {
    RunningObservatory observatory = new RunningObservatory(folder);
    assertEquals(200, observatory.get("/health").statusCode());
    observatory.close();
    assertThrows(UncheckedIOException.class, () -> observatory.get("/health"));
  }
}
