package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First responses are durable in a file beside the database before they are in its table. */
class ArrivalsTest {
  @TempDir Path folder;

  @Test
  void whatACrashLeftBesideTheDatabaseIsBroughtIn() throws IOException {
    Response response = ClubResponses.response("u1");
    try (DuckDbStore store = DuckDbStore.open(file())) {
      send(store, response);
      crashed();
    }

    try (DuckDbStore store = DuckDbStore.open(crash().resolve("openl.duckdb"))) {
      assertEquals(response, store.findResponse(response.id()).orElseThrow());
    }
    assertFalse(Files.exists(crash().resolve("openl.duckdb.arrivals")));
  }

  @Test
  void whatWasBroughtInBeforeTheCrashIsNotBroughtInAgain() throws IOException {
    try (DuckDbStore store = DuckDbStore.open(file())) {
      send(store, ClubResponses.response("u1"));
      send(store, ClubResponses.response("u2"));
      Files.copy(arrivals(), folder.resolve("kept"));
    }
    Files.copy(folder.resolve("kept"), arrivals());

    try (DuckDbStore store = DuckDbStore.open(file())) {
      assertEquals(2, count(store));
    }
  }

  @Test
  void ofAFileThatIsPartlyInTheLogTheRestIsBroughtIn() throws IOException {
    Response added = ClubResponses.response("u3");
    try (DuckDbStore store = DuckDbStore.open(file())) {
      send(store, ClubResponses.response("u1"));
      send(store, ClubResponses.response("u2"));
      Files.copy(arrivals(), folder.resolve("kept"));
      assertEquals(2, count(store));
      send(store, added);
      Files.write(
          folder.resolve("kept"), Files.readAllBytes(lastArrivals()), StandardOpenOption.APPEND);
      crashed();
    }
    Files.move(
        folder.resolve("kept"),
        crash().resolve("openl.duckdb.arrivals"),
        StandardCopyOption.REPLACE_EXISTING);

    try (DuckDbStore store = DuckDbStore.open(crash().resolve("openl.duckdb"))) {
      assertEquals(3, count(store));
      assertEquals(added, store.findResponse(added.id()).orElseThrow());
    }
  }

  @Test
  void aFileThatIsDamagedWhileItWaitsIsToldAndNothingOfItIsBroughtInByHalves() throws IOException {
    try (DuckDbStore store = DuckDbStore.open(file())) {
      send(store, ClubResponses.response("u1"));
      send(store, ClubResponses.response("u2"));
      byte[] whole = Files.readAllBytes(arrivals());
      byte[] damaged = whole.clone();
      damaged[damaged.length - 5] ^= 1;
      Files.write(arrivals(), damaged);

      Refusal refused = assertThrows(Refusal.class, () -> count(store));

      assertEquals(
          arrivals() + " is damaged: it holds 1 of the 2 responses that came in last.",
          refused.getMessage());
      Files.write(arrivals(), whole);
      assertEquals(2, count(store));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40})
  void aRowThatWasCutOffEndsTheFile(int missing) throws IOException {
    Response whole = ClubResponses.response("u1");
    try (DuckDbStore store = DuckDbStore.open(file())) {
      send(store, whole);
      send(store, ClubResponses.response("u2"));
      crashed();
    }
    Path left = crash().resolve("openl.duckdb.arrivals");
    byte[] bytes = Files.readAllBytes(left);
    Files.write(left, Arrays.copyOf(bytes, bytes.length - missing));

    try (DuckDbStore store = DuckDbStore.open(crash().resolve("openl.duckdb"))) {
      assertEquals(1, count(store));
      assertTrue(store.findResponse(whole.id()).isPresent());
    }
  }

  @Test
  void aRowWhoseBytesWereChangedIsNotBelieved() throws IOException {
    try (DuckDbStore store = DuckDbStore.open(file())) {
      send(store, ClubResponses.response("u1"));
      crashed();
    }
    Path left = crash().resolve("openl.duckdb.arrivals");
    byte[] bytes = Files.readAllBytes(left);
    bytes[bytes.length - 5] ^= 1;
    Files.write(left, bytes, StandardOpenOption.TRUNCATE_EXISTING);

    try (DuckDbStore store = DuckDbStore.open(crash().resolve("openl.duckdb"))) {
      assertEquals(0, count(store));
    }
  }

  @Test
  void aResponseIsKeptOnceWhetherTheFirstIsInTheTableOrNot() {
    Response response = ClubResponses.response("u1");
    try (DuckDbStore store = DuckDbStore.open(file())) {
      send(store, response);
      assertThrows(Refusal.class, () -> send(store, response));
      assertEquals(1, count(store));
      assertThrows(Refusal.class, () -> send(store, response));
    }
    try (DuckDbStore store = DuckDbStore.open(file())) {
      assertThrows(Refusal.class, () -> send(store, response));
      assertEquals(1, count(store));
    }
  }

  @Test
  void aResponseCanBeCorrectedAtOnce() {
    Response first = ClubResponses.response("u1");
    Response correction = ClubResponses.correction(first);
    try (DuckDbStore store = DuckDbStore.open(file())) {
      send(store, first);
      send(store, correction);
      assertEquals(1, count(store));
      assertTrue(store.findCurrent(first.study(), first.wave(), "u1").isPresent());
    }
  }

  @Test
  void manyAreAllThere() {
    try (DuckDbStore store = DuckDbStore.open(file())) {
      for (int group = 0; group < 90; group++) {
        store.record(
            IntStream.range(0, 100)
                .mapToObj(i -> ClubResponses.response("u" + i))
                .<CollectionEvent>map(CollectionEvent.ResponseSent::new)
                .toList());
      }
      assertEquals(9_000, count(store));
    }
    assertFalse(Files.exists(arrivals()));
  }

  private static void send(DuckDbStore store, Response response) {
    store.record(List.of(new CollectionEvent.ResponseSent(response)));
  }

  private static long count(DuckDbStore store) {
    return store.countCurrent(ClubResponses.STUDY, ClubResponses.WAVE);
  }

  /** The files as they are at this moment, in a folder of their own. */
  private void crashed() throws IOException {
    Files.createDirectory(crash());
    for (String name : List.of("openl.duckdb.arrivals", "openl.duckdb.wal", "openl.duckdb")) {
      if (Files.exists(folder.resolve(name))) {
        Files.copy(folder.resolve(name), crash().resolve(name));
      }
    }
  }

  /** The files change places each time the log is read. */
  private Path lastArrivals() {
    return folder.resolve("openl.duckdb.arrivals-2");
  }

  private Path crash() {
    return folder.resolve("crash");
  }

  private Path file() {
    return folder.resolve("openl.duckdb");
  }

  private Path arrivals() {
    return folder.resolve("openl.duckdb.arrivals");
  }
}
