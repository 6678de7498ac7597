package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.collection.ClubQuestionnaire;
import fr.openl.collection.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When and in what order responses came in tells who gave them: it is not kept. */
class ArrivalTest {
  private static final Instant NOW = Instant.parse("2025-12-03T08:15:27.123456Z");
  private static final Instant WEEK = Instant.parse("2025-12-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void theTimeOfArrivalIsNoMorePreciseThanTheTimeOfSending() throws Exception {
    try (DuckDbStore store = open()) {
      store.append(List.of(sent("u1", WEEK)));
    }

    assertEquals(List.of("2025-12-01 00:00:00"), received());
  }

  @Test
  void ofAWithdrawalTheDayIsKept() throws Exception {
    try (DuckDbStore store = open()) {
      Response response = sent("u1", WEEK);
      store.append(List.of(response));
      store.withdraw(response.id());
    }

    assertEquals(List.of("2025-12-01 00:00:00", "2025-12-03 00:00:00"), received());
  }

  @Test
  void snapshotsStandInTheOrderOfTheIds() throws Exception {
    Snapshot snapshot;
    try (DuckDbStore store = open()) {
      for (int i = 0; i < 40; i++) {
        store.append(List.of(sent("u" + i, WEEK)));
      }
      snapshot =
          store
              .waveTable(ClubResponses.STUDY, ClubResponses.WAVE, ClubQuestionnaire.questionnaire())
              .publish(folder.resolve("snapshots"));
    }
    for (Path file : List.of(snapshot.responses(), snapshot.texts())) {
      List<String> ids =
          StoredRows.query(Path.of(""), "SELECT _response FROM read_parquet('" + file + "')");
      assertEquals(ids.stream().sorted().toList(), ids);
      assertEquals(40, ids.size());
    }
  }

  private DuckDbStore open() {
    return DuckDbStore.open(folder.resolve("openl.duckdb"), () -> NOW);
  }

  private List<String> received() throws Exception {
    return StoredRows.query(
        folder.resolve("openl.duckdb"),
        "SELECT received::VARCHAR FROM response_log ORDER BY sequence");
  }

  private static Response sent(String unit, Instant at) {
    Response some = ClubResponses.response(unit);
    return new Response(
        UUID.randomUUID(),
        some.study(),
        some.wave(),
        some.revision(),
        unit,
        some.origin(),
        Optional.of(at),
        Map.of(),
        Optional.empty());
  }
}
