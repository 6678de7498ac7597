package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.collection.ClubQuestionnaire;
import fr.openl.collection.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that jumps back loses nothing: the order of the log is counted, not timed. */
class ClockTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2025-12-01T08:00:00Z");

  @Test
  void whatComesInAfterAJumpBackIsThere() {
    try (DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"), () -> now)) {
      Response first = ClubResponses.response("u1");
      store.append(List.of(first));
      now = now.minus(Duration.ofDays(400));
      Response correction = ClubResponses.correction(first);

      store.append(List.of(correction));

      assertEquals(
          Optional.of(correction),
          store.findCurrent(ClubResponses.STUDY, ClubResponses.WAVE, "u1"));
    }
  }

  @Test
  void theSnapshotPublishedLastIsTheLatestWhateverTheClockSays() {
    try (DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"), () -> now)) {
      store.append(List.of(ClubResponses.response("u1")));
      publish(store);
      now = now.minus(Duration.ofHours(3));
      store.append(List.of(ClubResponses.response("u2")));

      Snapshot second = publish(store);

      assertEquals(2, second.rows());
      assertEquals(
          Optional.of(second),
          Snapshot.findLatest(
              folder.resolve("snapshots"), ClubResponses.STUDY, ClubResponses.WAVE));
    }
  }

  private Snapshot publish(DuckDbStore store) {
    return store
        .waveTable(ClubResponses.STUDY, ClubResponses.WAVE, ClubQuestionnaire.questionnaire())
        .publish(folder.resolve("snapshots"));
  }
}
