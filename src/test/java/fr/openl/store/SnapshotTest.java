package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Answer;
import fr.openl.collection.ClubQuestionnaire;
import fr.openl.collection.Response;
import fr.openl.collection.Response.Origin;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  private static final String STUDY = ClubResponses.STUDY;
  private static final String WAVE = ClubResponses.WAVE;
  private static final Questionnaire QUESTIONNAIRE = ClubQuestionnaire.questionnaire();

  @TempDir Path folder;
  private volatile Instant now = Instant.parse("2025-12-01T08:00:00Z");
  private Optional<DuckDbStore> store = Optional.empty();

  @BeforeEach
  void open() {
    store = Optional.of(DuckDbStore.open(folder.resolve("openl.duckdb"), () -> now));
  }

  @AfterEach
  void close() {
    store().close();
  }

  @Test
  void thereIsNoneBeforeTheFirst() {
    assertEquals(Optional.empty(), latest());
  }

  @Test
  void theLatestIsTheOnePublishedLast() throws SQLException {
    append("u1");
    publish();
    append("u2");

    Snapshot second = publish();

    assertEquals(Optional.of(second), latest());
    assertEquals(2, second.rows());
    assertEquals("2025.1", second.revision());
    assertFalse(second.simulated());
    assertEquals(
        List.of("u1", "u2"),
        query("SELECT _unit FROM " + parquet(second.responses()) + " ORDER BY _unit"));
  }

  @Test
  void anUnchangedWaveIsNotPublishedAgain() {
    append("u1");

    assertEquals(publish(), publish());
  }

  @Test
  void anotherRevisionOfTheQuestionnaireIsAChangeAndSoIsGoingBack() {
    append("u1");
    publish();
    Questionnaire next =
        new Questionnaire(
            QUESTIONNAIRE.id(),
            "2025.2",
            QUESTIONNAIRE.lists(),
            QUESTIONNAIRE.blocks().subList(0, 1),
            List.of(),
            List.of());
    now = now.plusSeconds(1);
    store().waveTable(STUDY, WAVE, next).publish(snapshots());
    assertEquals("2025.2", latest().orElseThrow().revision());

    now = now.plusSeconds(1);
    publish();
    assertEquals("2025.1", latest().orElseThrow().revision());
  }

  @Test
  void aWithdrawalIsAChange() {
    Response response = append("u1");
    Snapshot before = publish();
    store().withdraw(response.id());

    Snapshot after = publish();

    assertNotEquals(before, after);
    assertEquals(0, after.rows());
  }

  @Test
  void madeUpResponsesAreDeclared() {
    store()
        .append(
            List.of(
                ClubResponses.response("u1"),
                new Response(
                    UUID.randomUUID(),
                    STUDY,
                    WAVE,
                    "2025.1",
                    "u2",
                    Origin.SIMULATED,
                    Optional.empty(),
                    Map.of(),
                    Optional.empty())));

    assertTrue(publish().simulated());
  }

  @Test
  void freeTextLiesInAFileApart() throws SQLException {
    Response response =
        ClubResponses.response("u1", Map.of("why", new Answer.Given(new Value.Words("slow"))));
    store().append(List.of(response));

    Snapshot snapshot = publish();

    List<String> columns =
        query("SELECT column_name FROM (DESCRIBE FROM " + parquet(snapshot.responses()) + ")");
    assertTrue(columns.contains("why:_state"), columns.toString());
    assertFalse(columns.contains("why"), columns.toString());
    assertEquals(
        List.of(response.id() + " slow"),
        query("SELECT _response || ' ' || why FROM " + parquet(snapshot.texts())));
  }

  @Test
  void textsStandInTheOrderOfTheResponses() throws SQLException {
    store()
        .append(
            IntStream.range(0, 20_000)
                .mapToObj(
                    i ->
                        ClubResponses.response(
                            "u" + i,
                            Map.of("why", new Answer.Given(new Value.Words("words of u" + i)))))
                .toList());
    publish();
    append("later");

    Snapshot snapshot = publish();

    String ids = "SELECT string_agg(_response, ' ') FROM ";
    assertEquals(
        query(ids + parquet(snapshot.responses())), query(ids + parquet(snapshot.texts())));
  }

  @Test
  void aReplacedSnapshotStaysADayForItsReaders() {
    append("u1");
    Snapshot first = publish();
    append("u2");
    Snapshot second = publish();
    assertTrue(Files.exists(first.responses()), "just replaced");

    now = now.plus(Duration.ofHours(25));
    append("u3");
    publish();

    assertFalse(Files.exists(first.folder()), "replaced yesterday");
    assertTrue(Files.exists(second.responses()), "just replaced");
  }

  @Test
  void whatAnInterruptedPublicationLeftIsNoSnapshot() throws IOException {
    append("u1");
    Snapshot whole = publish();
    Path half = Files.createDirectories(whole.folder().resolveSibling(".writing-1"));
    Files.copy(whole.folder().resolve(Snapshot.DESCRIPTION), half.resolve(Snapshot.DESCRIPTION));

    assertEquals(Optional.of(whole), latest());
  }

  @Test
  void aReaderSeesTheOldOrTheNewButNeverHalfOfOne() throws Exception {
    append("first");
    publish();
    AtomicBoolean done = new AtomicBoolean();
    List<String> wrong = new ArrayList<>();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    checkLatest(wrong);
                  }
                });
    for (int i = 0; i < 15; i++) {
      append("u" + i);
      publish();
    }
    done.set(true);
    reader.join();

    assertEquals(List.of(), wrong);
  }

  private void checkLatest(List<String> wrong) {
    Snapshot seen = latest().orElseThrow();
    try {
      List<String> count = query("SELECT count(*) FROM " + parquet(seen.responses()));
      if (!count.equals(List.of(String.valueOf(seen.rows())))) {
        wrong.add(seen + " holds " + count);
      }
    } catch (SQLException failure) {
      wrong.add(failure.toString());
    }
  }

  private DuckDbStore store() {
    return store.orElseThrow();
  }

  private Path snapshots() {
    return folder.resolve("snapshots");
  }

  private Response append(String unit) {
    Response response = ClubResponses.response(unit);
    store().append(List.of(response));
    return response;
  }

  private Snapshot publish() {
    return store().waveTable(STUDY, WAVE, QUESTIONNAIRE).publish(snapshots());
  }

  private Optional<Snapshot> latest() {
    return Snapshot.findLatest(snapshots(), STUDY, WAVE);
  }

  private static String parquet(Path file) {
    return "read_parquet('" + file + "')";
  }

  private static List<String> query(String sql) throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        cells.add(rows.getString(1));
      }
    }
    return cells;
  }
}
