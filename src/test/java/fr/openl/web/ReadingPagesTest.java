package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.store.DuckDbStore;
import fr.openl.web.reading.Kept;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anybody may read without answering: questionnaires, single questions, promises. */
class ReadingPagesTest {
  @TempDir Path folder;
  private RunningObservatory observatory;

  @BeforeEach
  void start() {
    observatory = new RunningObservatory(folder);
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void theWholeQuestionnaireShowsEveryQuestionAndEveryCode() {
    String page = read("/q/every-control/1");
    EveryControl.study()
        .current()
        .questions()
        .forEach(
            question -> {
              question
                  .label()
                  .ifPresent(
                      label ->
                          assertTrue(
                              page.contains(
                                  label
                                      .in("fr", "fr")
                                      .words()
                                      .replace(" ?", "\u00a0?")
                                      .replace(" !", "\u00a0!")),
                              question.id()));
              question.items().stream()
                  .flatMap(item -> item.measure().findList().stream())
                  .filter(list -> !list.id().equals("frequency"))
                  .flatMap(list -> list.codes().stream())
                  .forEach(code -> assertTrue(page.contains("<code>" + code + "</code>"), code));
            });
  }

  @Test
  void routingIsToldInWordsThatNameTheQuestionByItsNumber() {
    String page = read("/q/every-control/1");
    assertTrue(
        page.contains("Seulement si à la question 3, la réponse est «\u00a0Oui\u00a0»."), page);
    assertTrue(page.contains("Seulement si à la question 2, la réponse est supérieure à 100."));
    assertTrue(page.contains("Sur [réponse à la question 2] membres"), page);
    String english = read("/q/every-control/1?lang=en");
    assertTrue(english.contains("Only if the answer to question 3 is “Yes”."));
  }

  @Test
  void aQuestionHasAnAddressOfItsOwnWithItsWordsInAllLanguages() {
    String page = read("/q/every-control/1/used");
    assertTrue(page.contains("Quels outils utilisez-vous"));
    assertTrue(page.contains("<dd lang=\"en\">Which tools do you use?</dd>"), page);
    assertTrue(page.contains("<code>used.other</code>"));
    assertTrue(page.contains("Question 5 sur 13"), page);
    assertTrue(page.contains("/q/every-control/1/app_use?lang=fr"));
  }

  @Test
  void whatIsUnknownIsRefusedWithTheNearestThatExists() {
    thenNearest("/q/every-contrl/1", "every-control");
    thenNearest("/q/every-control/2", "1");
    thenNearest("/q/every-control/1/usd", "used");
    thenNearest("/privacy/every-contrl", "every-control");
    assertEquals(404, observatory.get("/q/every-control/" + "x".repeat(5000)).statusCode());
  }

  @Test
  void theStudyAloneLeadsToWhatIsAskedNow() {
    HttpResponse<String> answer = observatory.get("/q/every-control");
    assertEquals(200, answer.statusCode());
    assertEquals("/q/every-control/1", answer.uri().getPath());
  }

  @Test
  void theNoticeTellsEverythingThatTheStoreKeeps() throws SQLException {
    DuckDbStore.open(folder.resolve("other.duckdb")).close();
    Set<String> told =
        Kept.all().stream()
            .flatMap(kept -> kept.columns().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(columns(folder.resolve("other.duckdb")), told);
    String page = read("/privacy/every-control?lang=en");
    for (Kept kept : Kept.all()) {
      assertTrue(page.contains(kept.what().in("en", "en").words()), kept.toString());
    }
  }

  @Test
  void theNoticeShowsThePublicLogOfErasures() {
    assertTrue(read("/privacy/every-control").contains("Rien n’a encore été effacé."));
    observatory
        .store()
        .privacy()
        .add(
            new Deed(
                LocalDate.of(2026, 3, 1),
                EveryControl.STUDY,
                Optional.of("2025"),
                Deed.Kind.RETENTION_ENDED,
                1234,
                5));
    String page = read("/privacy/every-control?lang=en");
    assertTrue(page.contains("<time datetime=\"2026-03-01\">1 March 2026</time> – edition 2025"));
    assertTrue(page.contains("1,234 response(s), 5 draft(s)"), page);
  }

  @Test
  void theNoticeSaysHowPreciselyThisStudyKeepsTheMoment() {
    String page = read("/privacy/every-control");
    assertTrue(page.contains("Un pseudonyme."));
    assertTrue(page.contains("36 mois"));
    assertFalse(page.contains("Le jour seulement."));
    assertTrue(page.contains("À la seconde."), page);
  }

  private String read(String path) {
    HttpResponse<String> answer = observatory.get(path, "Accept-Language", "fr");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private void thenNearest(String path, String nearest) {
    HttpResponse<String> answer = observatory.get(path, "Accept-Language", "en");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("did you mean “" + nearest + "”?"), path);
  }

  private static Set<String> columns(Path database) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT table_name, column_name FROM duckdb_columns()
                WHERE table_name IN ('response_log', 'draft', 'draft_change', 'invitation')
                """)) {
      while (rows.next()) {
        columns.add(rows.getString(1) + "." + rows.getString(2));
      }
    }
    return columns;
  }
}
