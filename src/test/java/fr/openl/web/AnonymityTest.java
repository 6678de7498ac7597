package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.EveryControl;
import fr.openl.collection.Response;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.frame.StudyFolder;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Leaks that other survey software is known for, tried on an anonymous study: the token left in a
 * field, times that match the list of invitations, rows in the order of sending, a key shared by
 * who answered and what was answered, anonymity switched on when people have answered already.
 */
class AnonymityTest {
  private static final int UNITS = 20;

  @TempDir Path folder;

  @Test
  void theTokenStandsInNoFieldNoTitleAndNotBesideTheReceipt() {
    try (RunningObservatory observatory = anonymous()) {
      PersonalToken token = invite(observatory, "club-1");
      Respondent respondent = Respondent.at(observatory, link(token)).goOn();
      List<String> pages = new ArrayList<>();
      respondent.type("name_tool", "paper").type("members", "3");
      while (!respondent.address().endsWith("/review")) {
        pages.add(respondent.page());
        respondent.press("next");
      }
      pages.add(respondent.page());
      respondent.press("send");

      for (String page : pages) {
        assertFalse(page.contains("value=\"" + token.spelled()), page);
        assertFalse(page.matches("(?s).*<title>[^<]*" + token.spelled() + ".*"), page);
      }
      assertNotEquals("", respondent.receipt(), respondent.page());
      assertFalse(respondent.page().contains(token.spelled()), respondent.page());
    }
  }

  @Test
  void anAnsweredLinkLeadsNowhereAndAnswersNoMore() {
    try (RunningObservatory observatory = anonymous()) {
      PersonalToken token = invite(observatory, "club-1");
      String receipt = answers(observatory, token).receipt();

      Respondent again = Respondent.at(observatory, link(token));

      assertTrue(again.page().contains("seul votre code de reçu"), again.page());
      assertFalse(again.page().contains("id=\"next\""), again.page());
      assertFalse(again.page().contains(receipt));
      assertTrue(observatory.findByReceipt(receipt).isPresent());
      assertEquals(1, observatory.stored().size());
    }
  }

  @Test
  void whoAnsweredAndWhatWasAnsweredShareNothing() throws SQLException {
    List<PersonalToken> tokens = new ArrayList<>();
    try (RunningObservatory observatory = anonymous()) {
      for (int i = 0; i < UNITS; i++) {
        tokens.add(invite(observatory, "club-" + i));
        answers(observatory, tokens.getLast());
      }
    }

    Map<String, Set<String>> kept = everythingKept();
    Set<String> whoAnswered = kept.getOrDefault("invitation", Set.of());
    assertTrue(whoAnswered.contains("club-3"), "who answered is known, for reminders");
    for (String table : List.of("draft", "draft_change")) {
      assertEquals(Set.of(), kept.get(table), "of drafts nothing remains");
    }
    Set<String> shared = new HashSet<>(kept.getOrDefault("response_log", Set.of()));
    shared.retainAll(whoAnswered);
    assertEquals(
        Set.of(EveryControl.STUDY, EveryControl.WAVE), shared, "nothing but study and wave");
  }

  @Test
  void withTheKeyInHandAndEveryTokenNoResponseIsFound() throws SQLException {
    List<PersonalToken> tokens = new ArrayList<>();
    Set<UUID> responses = new HashSet<>();
    try (RunningObservatory observatory = anonymous()) {
      for (int i = 0; i < 3; i++) {
        tokens.add(invite(observatory, "club-" + i));
        answers(observatory, tokens.getLast());
      }
      observatory.stored().forEach(response -> responses.add(response.id()));
    }
    Keyring keys = Keyring.open(folder.resolve("keys"));
    for (PersonalToken token : tokens) {
      for (int version = 0; version < 20; version++) {
        for (String word : List.of("link", "visit", "api")) {
          byte[] receipt =
              keys.receipt(
                  word,
                  EveryControl.STUDY,
                  EveryControl.WAVE,
                  token.spelled(),
                  Integer.toString(version));
          assertFalse(responses.contains(keys.response(receipt)));
        }
      }
      assertFalse(responses.contains(keys.response(keys.receipt(token.spelled()))));
    }
  }

  @Test
  void noMomentIsKeptMorePreciselyThanTheDay() throws SQLException {
    try (RunningObservatory observatory = anonymous()) {
      answers(observatory, invite(observatory, "club-1"));
    }

    List<String> precise = new ArrayList<>();
    try (Connection database = database();
        Statement ask = database.createStatement()) {
      for (String table : tables(ask)) {
        try (ResultSet row = ask.executeQuery("SELECT * FROM main." + table)) {
          while (row.next()) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              if (row.getObject(i) instanceof Timestamp moment
                  && moment.toLocalDateTime().getSecond()
                          + moment.toLocalDateTime().getMinute()
                          + moment.toLocalDateTime().getHour()
                      > 0) {
                precise.add(table + "." + row.getMetaData().getColumnName(i));
              }
            }
          }
        }
      }
    }
    precise.removeIf("migration.applied"::equals);
    assertEquals(List.of(), precise);
  }

  @Test
  void rowsOfASnapshotAreNotInTheOrderOfSending() throws SQLException {
    List<String> sent = new ArrayList<>();
    try (RunningObservatory observatory = anonymous()) {
      for (int i = 0; i < UNITS; i++) {
        String receipt = answers(observatory, invite(observatory, "club-" + i)).receipt();
        sent.add(observatory.findByReceipt(receipt).map(Response::id).orElseThrow().toString());
      }
    }
    Snapshot snapshot;
    StudyFolder study = EveryControl.study();
    try (DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"))) {
      snapshot =
          store
              .waveTable(
                  EveryControl.STUDY,
                  EveryControl.WAVE,
                  study.questionnaireOf(study.findWave(EveryControl.WAVE).orElseThrow()))
              .publish(folder.resolve("snapshots"));
    }

    List<String> published = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = database.createStatement();
        ResultSet row = ask.executeQuery("SELECT _response FROM '" + snapshot.responses() + "'")) {
      while (row.next()) {
        published.add(row.getString(1));
      }
    }
    assertEquals(sent.stream().sorted().toList(), published);
    assertNotEquals(sent, published);
  }

  @Test
  void neitherTokensNorVisitsNorUnitsOfResponsesCanBeReadFromTheBytes() throws IOException {
    List<PersonalToken> tokens = new ArrayList<>();
    try (RunningObservatory observatory = anonymous()) {
      IntStream.range(0, 3).forEach(i -> tokens.add(invite(observatory, "club-" + i)));
      tokens.forEach(token -> answers(observatory, token));
    }
    String bytes = "";
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.readString(file, StandardCharsets.ISO_8859_1);
      }
    }
    for (PersonalToken token : tokens) {
      assertFalse(bytes.contains(token.spelled()));
    }
  }

  @Test
  void anonymityCannotBeSwitchedOnWhenPeopleHaveAnswered() {
    StudyFolder naming = StudyVariant.promising(Identity.NAMED, DatePrecision.SECOND);
    try (RunningObservatory named = new RunningObservatory(folder, naming)) {
      answers(named, invite(named, "club-1"));
    }

    Refusal refused = assertThrows(Refusal.class, this::anonymous);

    assertTrue(refused.toString().contains("promised its respondents"), refused.toString());
  }

  private static PersonalToken invite(RunningObservatory observatory, String unit) {
    return observatory.invite(EveryControl.STUDY, EveryControl.WAVE, unit);
  }

  private static String link(PersonalToken token) {
    return RunningObservatory.SURVEY + "/" + token.spelled();
  }

  private static Respondent answers(RunningObservatory observatory, PersonalToken token) {
    Respondent respondent =
        Respondent.at(observatory, link(token))
            .goOn()
            .type("name_tool", "paper")
            .type("members", "3");
    while (!respondent.address().endsWith("/review")) {
      respondent.press("next");
    }
    return respondent.press("send");
  }

  private RunningObservatory anonymous() {
    return new RunningObservatory(
        folder, StudyVariant.promising(Identity.ANONYMOUS, DatePrecision.DAY));
  }

  private Map<String, Set<String>> everythingKept() throws SQLException {
    Map<String, Set<String>> kept = new LinkedHashMap<>();
    try (Connection database = database();
        Statement ask = database.createStatement()) {
      for (String table : tables(ask)) {
        Set<String> values = kept.computeIfAbsent(table, name -> new HashSet<>());
        try (ResultSet row = ask.executeQuery("SELECT * FROM main." + table)) {
          while (row.next()) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              String value = row.getString(i);
              if (value != null && !value.equals("true") && !value.equals("false")) {
                values.add(value);
              }
            }
          }
        }
      }
    }
    return kept;
  }

  private static List<String> tables(Statement ask) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet row =
        ask.executeQuery(
            "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND NOT internal")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  private Connection database() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("openl.duckdb"));
  }
}
