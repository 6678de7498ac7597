package fr.openl.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.definition.document.DefinitionProblem;
import fr.openl.definition.document.Reading;
import fr.openl.definition.format.RevisionHash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A study's folder, with what its files say of each other. */
class StudyFolderReaderTest {
  private static final String WAVE =
      """
      wave: "2025"
      questionnaire: "2"
      opens: 2025-11-03
      closes: 2025-12-15
      mode: web
      access: open
      previous: "2024"
      """;

  @TempDir Path home;

  @BeforeEach
  void aStudyOfTwoWaves() throws Exception {
    write(
        "study.yaml",
        """
        study: clubs
        title: Clubs
        languages: [en]
        unit: club
        units: clubs
        design: {kind: open}
        contact: {name: Us, mail: us@example.org}
        """);
    write("questionnaire.yaml", questionnaire("2", "Daily"));
    write("revisions/1.yaml", questionnaire("1", "Daily"));
    write(
        "waves/2024.yaml",
        WAVE.replace("2025", "2024").replace("\"2\"", "\"1\"").replace("previous: \"2024\"\n", ""));
    write("waves/2025.yaml", WAVE);
  }

  @Test
  void aWholeStudyIsRead() {
    Reading<StudyFolder> reading = StudyFolderReader.read(home, "clubs");

    assertEquals(List.of(), reading.problems());
    assertEquals(
        List.of("2024", "2025"), reading.orRefuse().waves().stream().map(Wave::id).toList());
    assertEquals(List.of("clubs"), StudyFolderReader.list(home));
  }

  @Test
  void anUnknownStudyIsRefusedWithTheNearest() {
    Refusal refusal = assertThrows(Refusal.class, () -> StudyFolderReader.read(home, "club"));

    assertTrue(
        String.valueOf(refusal.getMessage()).endsWith("Studies: clubs. Did you mean 'clubs'?"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          questionnaire: "2"    | questionnaire: "3"    | 2:16: error: unknown revision '3'; expected one of 1, 2; did you mean '1'?
          closes: 2025-12-15    | closes: 2025-10-15    | 4:9: error: closes 2025-10-15 before opens 2025-11-03; expected a day from 2025-11-03 on
          previous: "2024"      | previous: "2025"      | 7:11: error: unknown earlier wave '2025'; expected one of 2024; did you mean '2024'?
          wave: "2025"          | wave: "2026"          | 1:7: error: wave '2026'; expected the file's name, '2025'
          access: open          | access: opn           | 6:9: error: unknown word 'opn'; expected one of open, invitation; did you mean 'open'?
          """)
  void aWrongWaveIsTold(String right, String wrong, String problem) throws Exception {
    write("waves/2025.yaml", WAVE.replace(right, wrong));

    assertEquals(List.of("surveys/clubs/waves/2025.yaml:" + problem), problems());
  }

  @Test
  void aPinnedRevisionMustNotChange() throws Exception {
    String hash = RevisionHash.of(StudyFolderReader.read(home, "clubs").orRefuse().current());
    write("waves/2025.yaml", WAVE + "pinned: " + hash + "\n");
    assertEquals(List.of(), problems());

    write("questionnaire.yaml", questionnaire("2", "Every day or so"));

    assertTrue(
        problems().stream()
            .anyMatch(
                p ->
                    p.startsWith(
                        "surveys/clubs/waves/2025.yaml:8:9: error: revision 2 has changed")));
  }

  @Test
  void aCodeWithOtherWordsIsPointedAt() throws Exception {
    write("questionnaire.yaml", questionnaire("2", "Twice a day"));

    assertEquals(
        List.of(
            "surveys/clubs/questionnaire.yaml:4:18: warning: the category 'daily' of list often"
                + " reads 'Twice a day', in revision 1 it read 'Daily'; expected the same meaning,"
                + " or a new code"),
        problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "neighbours: {topics: oftn, regions: often} | 8:22: error: unknown code list 'oftn';"
            + " expected one of often; did you mean 'often'?",
        "neighbours: {topics: often, regions: place}"
            + " | 8:38: error: unknown code list 'place'; expected one of often",
        "neighbours: {topics: often, except: [nver], regions: often}"
            + " | 8:38: error: unknown category of the list often 'nver'; expected one of daily,"
            + " never; did you mean 'never'?",
        "neighbours: {topics: often, except: [daily, never], regions: often}"
            + " | 8:37: error: every category of the list often; expected at least one topic left",
        "mirror: {tool_pages: no.csv, purposes: often} | 8:22: error: no file no.csv; expected a"
            + " CSV file in the folder that holds surveys/"
      })
  void whatAStudyGivesBackMustBeAskedFor(String part, String problem) throws Exception {
    Path file = home.resolve("surveys/clubs/study.yaml");
    Files.writeString(file, Files.readString(file) + part.strip() + "\n");

    assertEquals(
        List.of("surveys/clubs/study.yaml:" + problem.strip()),
        problems().stream().filter(p -> p.contains(" error: ")).toList());
  }

  private List<String> problems() {
    return StudyFolderReader.read(home, "clubs").problems().stream()
        .map(DefinitionProblem::toString)
        .toList();
  }

  private static String questionnaire(String revision, String daily) {
    return """
    questionnaire: clubs
    revision: "%s"
    lists:
      often: {daily: {en: %s}, never: {en: Never}}
    blocks:
      - id: one
        title: One
        questions:
          - {id: meets, type: select_one, list: often, label: How often do you meet?}
    """
        .formatted(revision, daily);
  }

  private void write(String name, String text) throws Exception {
    Path file = home.resolve("surveys/clubs").resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
