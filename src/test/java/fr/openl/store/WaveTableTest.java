package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.Answer;
import fr.openl.collection.Carried;
import fr.openl.collection.Circumstances;
import fr.openl.collection.ClubQuestionnaire;
import fr.openl.collection.Response;
import fr.openl.collection.Routing;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Value;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveTableTest {
  private static final Questionnaire QUESTIONNAIRE = ClubQuestionnaire.questionnaire();
  private static final Routing ROUTING = new Routing(QUESTIONNAIRE);

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void givenAFileName() {
    file = folder.resolve("openl.duckdb");
  }

  @Test
  void everyMeasureHasItsTypedColumns() throws SQLException {
    given(fullResponse().carrying(Map.of("sector", Carried.CONFIRMED)));

    thenColumnsHold("sector", "culture");
    thenColumnsHold("sector:_state", "given");
    thenColumnsHold("sector:_carried", "confirmed");
    thenColumnsHold("members", "12");
    thenColumnsHold("budget", "99.5");
    thenColumnsHold("staff", "true");
    thenColumnsHold("founded", "1998-09-01");
    thenColumnsHold("tools:drive", "true");
    thenColumnsHold("tools:paper", "false");
    thenColumnsHold("tools.other", "a shared disk");
    thenColumnsHold("best:framaspace", "2");
    thenColumnsHold("best:drive", "1");
    thenColumnsHold("best:paper", "null");
    thenColumnsHold("app_use.office", "dk");
    thenColumnsHold("app_use.office:_state", "dont_know");
    thenColumnsHold("app_use.notes", "null");
    thenColumnsHold("app_use.notes:_state", "no_answer");
    thenColumnsHold("why", "null");
    thenColumnsHold("why:_state", "not_asked");
    thenColumnsHold("members_per_tool", "4.0");
    thenColumnsHold("_unit", "u1");
    thenColumnsHold("_origin", "WEB");
    thenColumnsHold("_submitted", "2025-11-20 10:15:30.123456");
  }

  @Test
  void anAnswerThatTheQuestionnaireDoesNotAllowIsRefused() {
    try (DuckDbStore store = DuckDbStore.open(file)) {
      store.append(
          List.of(
              ClubResponses.response(
                  "u1", Map.of("sector", new Answer.Given(new Value.Code("banking"))))));

      Refusal refusal = assertThrows(Refusal.class, () -> table(store).update());

      assertTrue(refusal.toString().contains("banking"), refusal.toString());
      assertTrue(refusal.toString().contains("sector"), refusal.toString());
    }
  }

  @RepeatedTest(5)
  void updatingStepByStepAndBuildingAnewAgree(RepetitionInfo repetition) throws SQLException {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
    List<String> stepByStep;
    try (DuckDbStore store = DuckDbStore.open(file)) {
      for (int step = 0; step < 8; step++) {
        appendSome(store, random);
        table(store).update();
      }
    }
    stepByStep = rows();
    try (DuckDbStore store = DuckDbStore.open(file)) {
      table(store).rebuild();
    }

    assertEquals(stepByStep, rows());
    assertTrue(stepByStep.size() > 20, "rows: " + stepByStep.size());
  }

  private static void appendSome(DuckDbStore store, RandomGenerator random) {
    List<Response> current = new ArrayList<>();
    store.eachCurrent(ClubResponses.STUDY, ClubResponses.WAVE, current::add);
    List<Response> next = new ArrayList<>();
    for (Response response : current) {
      if (random.nextInt(6) == 0) {
        next.add(ClubResponses.correction(response));
      } else if (random.nextInt(9) == 0) {
        store.withdraw(response.id());
      }
    }
    for (int i = 0; i < 10; i++) {
      next.add(ClubResponses.response("u" + random.nextInt(1000)));
    }
    store.append(next);
  }

  private static Response fullResponse() {
    Map<String, Value> values =
        Map.ofEntries(
            Map.entry("sector", new Value.Code("culture")),
            Map.entry("members", new Value.Quantity(12)),
            Map.entry("budget", new Value.Quantity(99.5)),
            Map.entry("staff", new Value.Truth(true)),
            Map.entry("founded", new Value.Day(LocalDate.parse("1998-09-01"))),
            Map.entry(
                "tools",
                new Value.Codes(new LinkedHashSet<>(List.of("framaspace", "drive", "other")))),
            Map.entry("tools.other", new Value.Words("a shared disk")),
            Map.entry("best", new Value.Ranking(List.of("drive", "framaspace"))),
            Map.entry("app_use.office", new Value.Code("dk")),
            Map.entry("satisfaction", new Value.Quantity(8)));
    return ClubResponses.response(
        "u1", ROUTING.interview(values, Circumstances.on(LocalDate.parse("2025-11-20"))).answers());
  }

  private void given(Response response) {
    try (DuckDbStore store = DuckDbStore.open(file)) {
      store.append(List.of(response));
      table(store).update();
    }
  }

  private static WaveTable table(DuckDbStore store) {
    return store.waveTable(ClubResponses.STUDY, ClubResponses.WAVE, QUESTIONNAIRE);
  }

  private void thenColumnsHold(String column, String expected) throws SQLException {
    assertEquals(List.of(expected), query("SELECT \"" + column + "\" FROM wave.\"clubs/2025\""));
  }

  private List<String> rows() throws SQLException {
    return query("SELECT row::VARCHAR FROM wave.\"clubs/2025\" AS row");
  }

  private List<String> query(String sql) throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        cells.add(String.valueOf(rows.getString(1)));
      }
    }
    return cells;
  }
}
