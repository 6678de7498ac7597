package fr.openl.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.Response.Origin;
import fr.openl.dataset.moments.MomentTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** A wave's snapshot becomes typed tables that keep what is known of each answer. */
class WaveDataSetTest {
  private static final String QUESTIONS =
      """
      lists:
        tools: {files: {fr: Fichiers, en: Files}, mail: {fr: Courriel, en: Mail}}
        often: {daily: {fr: Souvent, en: Often}, dk: {fr: Sais pas, en: Don't know, missing: dont_know}}
      blocks:
        - id: practices
          title: {fr: Pratiques, en: Practices}
          questions:
            - {id: member, type: yes_no, label: {fr: Membre ?, en: Member?}}
            - {id: people, type: integer, unit: people, label: {fr: Combien ?, en: How many?}}
            - {id: tool, type: select_multiple, list: tools, label: {fr: Outils, en: Tools}}
            - {id: use, type: grid, rows: {files: {fr: Fichiers, en: Files}}, list: often, label: {fr: Usage, en: Use}}
            - {id: mood, type: scale, from: 0, to: 2, from_label: {fr: Mal, en: Bad}, label: {fr: Humeur, en: Mood}}
      """;

  @TempDir Path home;

  private Scenario scenario() {
    return Scenario.givenStudy(home, "census").questionnaire(QUESTIONS);
  }

  @Test
  void answersHaveTheirTypesAndStates() {
    Scenario given =
        scenario()
            .wave("2025", "now")
            .responses(
                "2025",
                List.of(
                    "member=yes people=12 tool=files use.files=daily",
                    "member=no people=- tool=files,mail use.files=dk"));
    try (WaveDataSet data = given.open("2025")) {
      Table answers = data.answers(List.of("member", "people", "tool", "use.files", "mood"));
      assertEquals(2, answers.rowCount());
      assertEquals(ColumnType.BOOLEAN, answers.column("member").type());
      assertEquals(12, answers.longColumn("people").getLong(0));
      assertTrue(answers.column("people").isMissing(1));
      assertEquals("no_answer", answers.stringColumn("people:_state").get(1));
      assertEquals(true, answers.booleanColumn("tool:mail").get(1));
      assertEquals("daily", answers.stringColumn("use.files").get(0));
      assertTrue(answers.column("use.files").isMissing(1), "I don't know is no value");
      assertEquals("dont_know", answers.stringColumn("use.files:_state").get(1));
      assertEquals("not_asked", answers.stringColumn("mood:_state").get(0));
    }
  }

  @Test
  void answersRecordedWronglyAreVoided() {
    Scenario given =
        scenario()
            .wave(
                "2025",
                "now",
                "voids:",
                "  - questions: [people, tool]",
                "    when: submitted() <= '2025-03-01T12:00:00'",
                "    reason: {fr: Erreur de saisie., en: Recording error.}")
            .responses(
                "2025",
                List.of(
                    "people=1 tool=mail member=yes at=2025-03-01T12:00:00",
                    "people=2 tool=mail member=yes at=2025-03-01T12:00:01",
                    "people=3 tool=mail member=yes"));
    try (WaveDataSet data = given.open("2025")) {
      Table answers = data.answers(List.of("people", "tool", "member"));
      assertEquals(
          List.of("voided", "given", "given"), answers.stringColumn("people:_state").asList());
      assertTrue(answers.column("people").isMissing(0));
      assertTrue(answers.column("tool:mail").isMissing(0));
      assertEquals(true, answers.booleanColumn("member").get(0), "other questions are untouched");
      assertEquals(3, data.responses());
    }
  }

  @Test
  void oneMadeUpResponseMakesAWaveSimulated() {
    Scenario given = scenario().wave("2024", "now").wave("2025", "now");
    given.responses("2024", List.of("people=1"));
    given.responses("2025", Origin.SIMULATED, List.of("people=1"));
    try (WaveDataSet real = given.open("2024");
        WaveDataSet made = given.open("2025")) {
      assertFalse(real.simulated());
      assertTrue(made.simulated());
    }
  }

  @Test
  void sumsComeForEveryoneAndForEachDomain() {
    Scenario given =
        scenario()
            .wave("2025", "now")
            .responses(
                "2025",
                List.of(
                    "member=yes people=5",
                    "member=yes people=7",
                    "member=no people=1",
                    "people=3"));
    try (WaveDataSet data = given.open("2025")) {
      MomentTable sums =
          data.aggregate(
              new Aggregation(
                  List.of(),
                  List.of(
                      CellSum.count("n", "TRUE"),
                      CellSum.total("people", "TRUE", "\"people\""),
                      CellSum.largest("most", "TRUE", "\"people\"")),
                  List.of(data.sql().breakdown("member"))));
      assertEquals(4, sums.rowCount(), "everyone, yes, no, unknown");
      assertEquals(List.of(4.0, 16.0, 7.0), sums(sums, "", ""));
      assertEquals(List.of(2.0, 12.0, 7.0), sums(sums, "member", "yes"));
      assertEquals(List.of(1.0, 1.0, 1.0), sums(sums, "member", "no"));
      assertEquals(List.of(1.0, 3.0, 3.0), sums(sums, "member", ""));
    }
  }

  @Test
  void anEmptyWaveHasSumsOfZero() {
    Scenario given = scenario().wave("2025", "now").responses("2025", List.of());
    try (WaveDataSet data = given.open("2025")) {
      assertEquals(0, data.responses());
      assertFalse(data.simulated());
    }
  }

  @Test
  void theCodebookNamesRowsAndSteps() {
    Codebook codebook = Codebook.of(scenario().folder().current());
    assertEquals("Use — Files", codebook.getVariable("use.files").label().in("en", "fr").words());
    assertEquals(
        List.of("0 (Bad)", "1", "2"),
        codebook.getVariable("mood").categories().stream()
            .map(category -> category.label().in("en", "fr").words())
            .toList());
    assertEquals("practices", codebook.getVariable("mood").block().id());
  }

  @Test
  void aMissingSnapshotIsRefusedInOneSentence() {
    Scenario given = scenario().wave("2025", "now");
    String refusal = refusalOf(given);
    assertTrue(refusal.startsWith("Wave 2025 has no snapshot at"));
  }

  @Test
  void aSnapshotOfAnotherRevisionIsRefused() {
    Scenario given = scenario().wave("2025", "now").responses("2025", List.of("people=1"));
    given.questionnaire(QUESTIONS.replace("id: people", "id: persons"));
    String refusal = refusalOf(given);
    assertTrue(refusal.contains("lacks the column 'persons:_state' and 1 more"), refusal);
  }

  @Test
  void aBrokenSnapshotIsRefused() throws Exception {
    Scenario given = scenario().wave("2025", "now");
    Files.writeString(given.snapshot("2025"), "not Parquet");
    String refusal = refusalOf(given);
    assertTrue(refusal.contains("cannot be read"), refusal);
  }

  private static String refusalOf(Scenario given) {
    return String.valueOf(
        assertThrows(Refusal.class, () -> given.open("2025").close()).getMessage());
  }

  private static List<Double> sums(MomentTable sums, String variable, String domain) {
    int[] rows =
        IntStream.range(0, sums.rowCount())
            .filter(row -> sums.key(0, row).equals(variable) && sums.key(1, row).equals(domain))
            .toArray();
    assertEquals(1, rows.length);
    return Stream.of("n", "people", "most").map(name -> sums.numbers(name)[rows[0]]).toList();
  }
}
