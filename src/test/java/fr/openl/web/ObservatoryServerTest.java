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
                new Books(
                    store, store, store, store.privacy(), store.fieldwork(), store.fieldwork()),
                Keyring.open(folder.resolve("keys")),
                folder,
                Clock.systemUTC(),
                "localhost",
                first.address().getPort(),
                ServingOptions.USUAL)) {
      assertFalse(second.isOnWishedPort());
      assertNotEquals(first.address(), second.address());
    }
  }

  @Test
  void theSamePageSentManyTimesAtOnceIsStoredOnce() {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      Respondent author = new Respondent(observatory, RunningObservatory.SURVEY);
      author.type("name_tool", "paper").type("members", "12").press("next");
      List<Respondent> reviews =
          IntStream.range(0, 16)
              .mapToObj(i -> Respondent.at(observatory, author.link() + "/review"))
              .toList();
      Set<String> receipts = ConcurrentHashMap.newKeySet();
      reviews.parallelStream().forEach(one -> receipts.add(one.press("send").receipt()));

      assertEquals(1, receipts.size());
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
