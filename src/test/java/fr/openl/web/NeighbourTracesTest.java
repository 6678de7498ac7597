package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays of neighbours in the database, beside answers, in snapshots, and after they leave. */
class NeighbourTracesTest {
  @TempDir Path folder;
  private MeetingCollectives collectives;

  @BeforeEach
  void start() {
    collectives = new MeetingCollectives(folder);
  }

  @AfterEach
  void stop() {
    collectives.close();
  }

  @Test
  void nothingOfAMessageIsKept() throws Exception {
    collectives.writesToClub("Quetzalcoatl nous attend mardi");

    collectives.stopServing();
    assertFalse(everythingKept().contains("Quetzalcoatl"));
    assertTrue(everythingKept().contains("MESSAGE"), "that a mail left is kept");
  }

  @Test
  void leavingErasesEverythingDownToTheBytes() throws Exception {
    Respondent choir =
        collectives.givenEntry(
            "one", "Chœur Zanzibar", MeetingCollectives.CHOIR, "files", "calendar");
    collectives.givenEntry("two", "Club", MeetingCollectives.CLUB, "calendar", "files");
    collectives.writes(choir, "Bonjour, à bientôt peut-être");

    Respondent left =
        Respondent.at(collectives.observatory(), choir.address() + "/leave").press("yes");

    assertTrue(left.page().contains("C’est effacé"), left.page());
    assertEquals(404, collectives.observatory().get(choir.address()).statusCode());
    assertTrue(collectives.observatory().store().neighbours().takeErasures());
    collectives.observatory().store().compact();
    collectives.stopServing();
    String kept = everythingKept();
    assertFalse(kept.contains(MeetingCollectives.CHOIR) || kept.contains("Zanzibar"), kept);
    byte[] file = Files.readAllBytes(folder.resolve("openl.duckdb"));
    String bytes = new String(file, StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains(MeetingCollectives.CLUB), "the search finds what is there");
    assertFalse(bytes.contains(MeetingCollectives.CHOIR) || bytes.contains("Zanzibar"));
  }

  @Test
  void nothingInTheDatabaseLeadsFromAnEntryToAnAnswer() throws Exception {
    collectives.givenEntry("one", "Chœur", MeetingCollectives.CHOIR, "files", "calendar");
    collectives.stopServing();
    List<String> entry = columns("neighbour");
    List<String> answers = otherColumns();

    assertTrue(entry.contains("Chœur") && answers.contains("one"), "both are there");
    entry.removeAll(List.of(MeetingCollectives.STUDY));
    entry.retainAll(answers);
    assertEquals(List.of(), entry, "no value stands in both");
  }

  @Test
  void snapshotsForAnalysisHoldNothingOfNeighbours() throws Exception {
    collectives.givenEntry("one", "Zanzibar", MeetingCollectives.CHOIR, "files", "calendar");
    Path snapshots = folder.resolve("snapshots");
    collectives
        .observatory()
        .store()
        .waveTable(MeetingCollectives.STUDY, "2026", collectives.study().current())
        .publish(snapshots);

    try (Stream<Path> files = Files.walk(snapshots)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertTrue(
          all.stream().anyMatch(file -> file.toString().endsWith(".parquet")), "there is one");
      for (Path file : all) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(
            bytes.contains("Zanzibar") || bytes.contains(MeetingCollectives.CHOIR),
            file.toString());
      }
    }
  }

  @Test
  void entriesThatNobodyRenewsAreErased() throws Exception {
    collectives.givenEntry("one", "Chœur", MeetingCollectives.CHOIR, "files", "calendar");

    int none =
        collectives
            .observatory()
            .store()
            .neighbours()
            .eraseBefore(
                MeetingCollectives.STUDY, LocalDate.of(2026, 11, 22), LocalDate.of(2028, 6, 1));
    int one =
        collectives
            .observatory()
            .store()
            .neighbours()
            .eraseBefore(
                MeetingCollectives.STUDY, LocalDate.of(2026, 11, 23), LocalDate.of(2028, 6, 1));

    assertEquals(List.of(0, 1), List.of(none, one));
    assertEquals(List.of(), collectives.names());
  }

  private String everythingKept() throws SQLException {
    return String.join("\n", columns("%"));
  }

  private List<String> otherColumns() throws SQLException {
    return Stream.of("response_log", "draft", "draft_change", "invitation")
        .flatMap(
            table -> {
              try {
                return columns(table).stream();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  /** Every value in the tables whose names are like {@code tables}. */
  private List<String> columns(String tables) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("openl.duckdb"));
        Statement list = connection.createStatement();
        ResultSet names =
            list.executeQuery(
                "SELECT schema_name, table_name FROM duckdb_tables() WHERE table_name LIKE '"
                    + tables
                    + "'")) {
      while (names.next()) {
        try (Statement statement = connection.createStatement();
            ResultSet rows =
                statement.executeQuery(
                    "SELECT * FROM \"%s\".\"%s\""
                        .formatted(names.getString(1), names.getString(2)))) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              values.add(String.valueOf(rows.getString(i)));
            }
          }
        }
      }
    }
    return values;
  }
}
