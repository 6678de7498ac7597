package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.cli.Prompt.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same two responses, exported by four tools as their documentation says they write them,
 * become the same answers; nothing of who answered, from where or when is kept.
 */
class ToolImportsTest {
  private static final Path FILES = Path.of("src/test/resources/fr/openl/collection/imports/tool");

  @TempDir private Path home;
  private Prompt prompt;

  @BeforeEach
  void aStudyMadeOfAForm() {
    prompt = new Prompt(home);
    prompt.write(
        "surveys/form/study.yaml",
        """
        study: form
        title: {fr: Pratiques}
        languages: [fr]
        unit: collective
        units: {fr: collectifs}
        design: {kind: open}
        contact: {name: O, mail: o@example.org}
        """);
    prompt.write(
        "surveys/form/questionnaire.yaml",
        """
        questionnaire: form
        revision: "1"
        lists:
          tools: {nextcloud: {fr: Nextcloud}, peertube: {fr: PeerTube}}
          usage: {files: {fr: Fichiers}, chat: {fr: Discussions}}
          frequency: {daily: {fr: Tous les jours}, never: {fr: Jamais}}
        blocks:
          - id: practices
            title: {fr: Pratiques}
            questions:
              - {id: tool, type: select_one, list: tools, other: true, label: {fr: "Quel outil ?"}}
              - {id: uses, type: select_multiple, list: usage, other: true, label: {fr: "Pour quoi faire ?"}}
              - {id: ranking, type: rank, list: usage, label: {fr: "Du plus au moins utile"}}
              - id: app_use
                type: grid
                list: frequency
                rows: {office: {fr: Bureautique}, mail: {fr: Courriel}}
                label: {fr: "À quelle fréquence ?"}
              - {id: members, type: integer, label: {fr: "Combien de membres ?"}}
              - {id: opened, type: date, label: {fr: "Ouvert quand ?"}}
              - {id: free, type: yes_no, label: {fr: "Libre ?"}}
              - {id: why, type: text, label: {fr: "Pourquoi ?"}}
        """);
    prompt.write(
        "surveys/form/aliases.csv",
        """
        kind,id,name
        question,tool,Tool
        question,app_use,appuse
        row of app_use,office,SQ001
        row of app_use,mail,SQ002
        category of tools,nextcloud,A1
        category of tools,peertube,A2
        category of usage,files,SQ001
        category of usage,chat,SQ002
        category of frequency,daily,A1
        category of frequency,never,A2
        """);
    prompt.write(
        "surveys/form/waves/2025.yaml",
        """
        wave: "2025"
        questionnaire: "1"
        opens: 2025-11-01
        closes: 2025-12-01
        mode: web
        access: open
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "limesurvey.csv,LimeSurvey,8",
    "limesurvey-texts.csv,LimeSurvey,5",
    "kobo.csv,KoboToolbox,13",
    "nextcloud-forms.csv,Nextcloud Forms,4",
    "framaforms.csv,Framaforms,7"
  })
  void answersComeInByTheHeaderAloneAndPersonsStayOut(String file, String tool, int least)
      throws IOException {
    Outcome imported = imports(file);

    assertEquals(0, imported.code(), imported.err());
    assertTrue(imported.out().contains("read as an export of " + tool), imported.out());
    assertTrue(imported.out().contains("2 responses"), imported.out());
    assertFalse(imported.out().contains("unknown label"), imported.out());
    assertFalse(imported.out().contains("not readable"), imported.out());
    List<CSVRecord> rows = exported();
    CSVRecord first = rows.getFirst().get("tool").equals("nextcloud") ? rows.get(0) : rows.get(1);
    CSVRecord second = first == rows.get(0) ? rows.get(1) : rows.get(0);
    assertSaid(
        first,
        Map.of(
            "uses:files", "true",
            "uses:chat", "true",
            "uses:other", "false",
            "app_use.office", "daily",
            "app_use.mail", "never",
            "members", "12",
            "opened", "2019-03-04",
            "free", "true",
            "why", "Parce que, voilà"));
    assertSaid(
        second,
        Map.of(
            "tool", "other",
            "tool.other", "Dokuwiki",
            "uses:other", "true",
            "uses.other", "Wiki",
            "app_use.office", "never",
            "app_use.mail:_state", "no_answer",
            "members:_state", "no_answer",
            "free", "false"));
    if (!file.startsWith("framaforms")) { // Webform has no ranking
      assertSaid(first, Map.of("ranking:chat", "1", "ranking:files", "2"));
      assertSaid(second, Map.of("ranking:chat", "", "ranking:files", "1"));
    }
    assertTrue(imported.out().contains(" × says who answered, from where or when"), imported.out());
    assertTrue(personal(imported.out()) >= least, imported.out());
    String kept = Files.readString(home.resolve("out.csv"));
    for (String secret : List.of("192.0.2", "Secret", "enqueteuse", "Camille", "2025-11-0")) {
      assertFalse(kept.contains(secret), secret);
      assertFalse(database().contains(secret), secret);
    }
  }

  @Test
  void answersToAFormThatWasWrittenHereForLimeSurveyComeBackByItsShortCodes() throws IOException {
    Files.delete(home.resolve("surveys/form/aliases.csv"));
    Path form = home.resolve("form.txt");
    Outcome written =
        prompt.types("survey", "export", "form", "--format", "limesurvey", "-o", form.toString());
    assertEquals(0, written.code(), written.err());
    for (String name : List.of("\tappuse\t", "\tA1\t", "\tmail\t", "\tfiles\t")) {
      assertTrue(Files.readString(form).contains(name), name);
    }
    Path answers =
        prompt.write(
            "answers.csv",
            """
            "id";"lastpage";"tool";"tool[other]";"uses[files]";"uses[chat]";"uses[other]";"ranking[1]";"ranking[2]";"appuse[A1]";"appuse[mail]"
            "1";"3";"A2";"";"Y";"";"";"chat";"files";"daily";"never"
            "2";"3";"-oth-";"Dokuwiki";"";"Y";"Wiki";"files";"";"never";""
            """);
    Outcome imported =
        prompt.types("import", "form", "--wave", "2025", "--responses", answers.toString());

    assertEquals(0, imported.code(), imported.err());
    assertFalse(imported.out().contains("unknown label"), imported.out());
    List<CSVRecord> rows = exported();
    CSVRecord first = rows.get(rows.getFirst().get("tool").equals("peertube") ? 0 : 1);
    assertSaid(
        first,
        Map.of(
            "tool", "peertube",
            "uses:files", "true",
            "uses:chat", "false",
            "ranking:chat", "1",
            "app_use.office", "daily",
            "app_use.mail", "never"));
  }

  @Test
  void theMappingCanBeWrittenEditedAndUsed() throws IOException {
    Path mapping = home.resolve("mapping.yaml");
    Outcome written = imports("limesurvey.csv", "--mapping-out", mapping.toString());

    assertEquals(0, written.code(), written.err());
    assertTrue(Files.readString(mapping).contains("uses[SQ001]"));
    assertFalse(Files.exists(home.resolve("data/work/openl.duckdb")), "nothing was taken in");
    Files.writeString(mapping, Files.readString(mapping).replace("  why: {from: why}\n", ""));
    Outcome imported = imports("limesurvey.csv", "--mapping", mapping.toString());
    assertEquals(0, imported.code(), imported.err());
    assertTrue(imported.out().contains("column not read"), imported.out());
    assertEquals("", exported().getFirst().get("why"));
  }

  @Test
  void whatIsNotRecognisedIsRefusedWithTheToolsThereAre() {
    Path file = prompt.write("some.csv", "a,b\n1,2\n");
    Outcome refused =
        prompt.types("import", "form", "--wave", "2025", "--responses", file.toString());
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("limesurvey, kobo, nextcloud-forms, framaforms"));
    Outcome none =
        prompt.types(
            "import", "form", "--wave", "2025", "--from", "kobo", "--responses", file.toString());
    assertEquals(2, none.code());
    assertTrue(none.err().contains("none of its columns is a question"), none.err());
    assertEquals(2, imports("kobo.csv", "--from", "word").code());
  }

  private Outcome imports(String file, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "import", "form", "--wave", "2025", "--responses", FILES.resolve(file).toString()));
    line.addAll(List.of(more));
    return prompt.types(line.toArray(String[]::new));
  }

  private List<CSVRecord> exported() throws IOException {
    Path out = home.resolve("out.csv");
    Outcome exported =
        prompt.types("export", "form", "--wave", "2025", "--texts", "--out", out.toString());
    assertEquals(0, exported.code(), exported.err());
    return CsvRows.of(out);
  }

  private static void assertSaid(CSVRecord row, Map<String, String> answers) {
    answers.forEach((column, said) -> assertEquals(said, row.get(column), column));
  }

  /** How many columns the report names as personal. */
  private static long personal(String report) {
    return report
        .lines()
        .filter(line -> line.contains("says who answered"))
        .map(line -> line.strip().substring(0, line.strip().indexOf(' ')))
        .mapToLong(Long::parseLong)
        .sum();
  }

  /** The bytes of the database, to be searched for words. */
  private String database() throws IOException {
    return new String(
        Files.readAllBytes(home.resolve("data/work/openl.duckdb")), StandardCharsets.ISO_8859_1);
  }
}
