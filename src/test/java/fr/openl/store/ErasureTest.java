package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Answer;
import fr.openl.collection.ClubQuestionnaire;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased is erased everywhere: snapshots, compacted file and backups hold no trace. */
class ErasureTest {
  private static final String SECRET = "AVerySingularSentenceOfOneCollective";

  @TempDir Path folder;

  @Test
  void noSnapshotHoldsAnErasedResponse() throws IOException {
    try (DuckDbStore store = open()) {
      Response response = given(store, SECRET);
      given(store, "another");
      publish(store);

      new ErasingJournal(store, snapshots())
          .record(List.of(new CollectionEvent.ResponseErased(response.id())));

      assertEquals(
          Optional.empty(),
          Snapshot.findLatest(snapshots(), ClubResponses.STUDY, ClubResponses.WAVE));
      assertEquals(1, publish(store).rows());
    }
  }

  @Test
  void aPublicationUnderWayIsMadeAnew() throws Exception {
    try (DuckDbStore store = open()) {
      List<Response> responses = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        responses.add(given(store, "words " + i));
      }
      AtomicBoolean done = new AtomicBoolean();
      Thread publisher =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!done.get()) {
                      publish(store);
                    }
                  });
      ErasingJournal journal = new ErasingJournal(store, snapshots());
      for (int i = 0; i < responses.size(); i++) {
        journal.record(List.of(new CollectionEvent.ResponseErased(responses.get(i).id())));
        long left = responses.size() - 1L - i;
        Snapshot.findLatest(snapshots(), ClubResponses.STUDY, ClubResponses.WAVE)
            .ifPresent(seen -> assertTrue(seen.rows() <= left, seen + " of " + left));
      }
      done.set(true);
      publisher.join();
    }
  }

  @Test
  void theCompactedFileHoldsNoByteOfIt() throws IOException {
    try (DuckDbStore store = open()) {
      Response response = given(store, SECRET);
      Response other = given(store, "another");
      store
          .waveTable(ClubResponses.STUDY, ClubResponses.WAVE, ClubQuestionnaire.questionnaire())
          .update();
      store.record(List.of(new CollectionEvent.ResponseErased(response.id())));
      store
          .waveTable(ClubResponses.STUDY, ClubResponses.WAVE, ClubQuestionnaire.questionnaire())
          .update();

      store.compact();

      assertEquals(
          Optional.of(other), store.findResponse(other.id()), "the others are still there");
      store.append(List.of(ClubResponses.response("after")));
      assertEquals(2, store.countCurrent(ClubResponses.STUDY, ClubResponses.WAVE));
    }
    assertFalse(isIn(folder), "a trace of it");
  }

  @Test
  void aBackupHoldsNoByteOfIt() throws IOException {
    Path apart = Files.createDirectory(folder.resolve("apart"));
    try (DuckDbStore store = open()) {
      Response response = given(store, SECRET);
      store.record(List.of(new CollectionEvent.ResponseErased(response.id())));

      store.backup(apart.resolve("backup.duckdb"));
    }

    assertFalse(isIn(apart), "a trace of it");
  }

  private DuckDbStore open() {
    return DuckDbStore.open(folder.resolve("openl.duckdb"));
  }

  private Path snapshots() {
    return folder.resolve("snapshots");
  }

  private Snapshot publish(DuckDbStore store) {
    return store
        .waveTable(ClubResponses.STUDY, ClubResponses.WAVE, ClubQuestionnaire.questionnaire())
        .publish(snapshots());
  }

  private static Response given(DuckDbStore store, String words) {
    Response response =
        ClubResponses.response(words, Map.of("why", new Answer.Given(new Value.Words(words))));
    store.append(List.of(response));
    return response;
  }

  private static boolean isIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET)) {
          return true;
        }
      }
    }
    return false;
  }
}
