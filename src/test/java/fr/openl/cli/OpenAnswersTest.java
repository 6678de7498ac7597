package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.cli.Prompt.Outcome;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.openanswers.ReleasedAnswers;
import fr.openl.openanswers.ReleasedAnswers.Released;
import fr.openl.store.DuckDbStore;
import fr.openl.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open answers go out without a name, come back as codes, and are told only when moderated. */
class OpenAnswersTest {
  private static final String STUDY = StudyOfWords.ID;

  @TempDir private Path home;
  private StudyOfWords study;

  @BeforeEach
  void aStudyWithOpenAnswers() {
    study = new StudyOfWords(home);
    imports("first.csv", 0, 60);
  }

  private void imports(String name, int from, int to) {
    StringBuilder rows = new StringBuilder();
    for (int i = from; i < to; i++) {
      String why =
          switch (i % 4) {
            case 0 -> "Pas le temps, écrire à jeanne" + i + "@asso.example.fr";
            case 1 -> "=Il manque des bénévoles " + i;
            case 2 -> "Les bénévoles manquent de temps " + i;
            default -> "";
          };
      String tool = i % 3 == 0 ? "nextcloud" : i % 3 == 1 ? "Helo Asso" : "un tableau blanc";
      rows.append("%d,%s,\"%s\"%n".formatted(i, tool, why));
    }
    study.imports(name, rows.toString());
  }

  @Test
  void codersGetOpaqueIdsAndNothingPersonal() throws IOException {
    List<CSVRecord> rows = exported();

    assertEquals(45, rows.size());
    assertEquals(List.of("id", "text", "code"), rows.getFirst().getParser().getHeaderNames());
    String all = Files.readString(home.resolve("coding.csv"));
    assertFalse(all.contains("jeanne"), all);
    assertTrue(all.contains("écrire à [mail]"), all);
    assertTrue(all.contains("'=Il manque"), "a formula is disarmed");
    List<String> ids = rows.stream().map(row -> row.get("id")).toList();
    assertEquals(ids.stream().sorted().toList(), ids, "the order is that of random ids");
    assertEquals(ids, exported().stream().map(row -> row.get("id")).toList(), "ids stay");
    String responses = Files.readString(snapshotCsv());
    assertTrue(ids.stream().noneMatch(responses::contains), "ids are not those of responses");
  }

  @Test
  void codesOfSeveralCodersBecomeAVariableOfEverySnapshot() throws IOException {
    study.code("a", row -> row.contains("temps") ? "time" : "people");
    study.code("b", row -> row.contains("bénévoles") ? "people" : "time");

    Outcome agree = study.text("agree", "--differences", home.resolve("diff.csv").toString());
    assertTrue(agree.out().contains("a and b: agreement 0.667, Cohen's kappa 0.400"), agree.out());
    assertTrue(agree.out().contains("Krippendorff's alpha (nominal): 0.3"), agree.out());
    assertTrue(agree.out().contains("15 answers to settle"), agree.out());
    assertEquals(Map.of("people", 15L, "time", 15L, "", 30L), counts("why_theme"));
    assertEquals(Map.of("given", 30L, "no_answer", 30L), counts("why_theme:_state"));

    String settled =
        Files.readAllLines(home.resolve("diff.csv")).stream()
            .map(line -> line.startsWith("id,") ? line : line + "unclear")
            .collect(Collectors.joining("\n"));
    Files.writeString(home.resolve("settled.csv"), settled);
    Outcome done =
        study.text(
            "code", "--in", home.resolve("settled.csv").toString(), "--coder", "c", "--settle");
    assertEquals(0, done.code(), done.err());
    imports("second.csv", 60, 64);
    assertEquals(Map.of("people", 15L, "time", 15L, "unclear", 15L, "", 19L), counts("why_theme"));
    assertEquals(
        Map.of("given", 30L, "dont_know", 15L, "no_answer", 19L), counts("why_theme:_state"));
    assertTrue(
        study.text("agree").out().contains("2 coders"), "who settles is no coder to compare");
    assertTrue(
        Files.readString(snapshot().folder().resolve("coding.csv")).contains("why,1,a,false,45"));

    study.code("a", row -> row.contains("temps") ? "time" : "unclear");
    assertEquals(Map.of("time", 17L, "unclear", 16L, "", 31L), counts("why_theme"), "recoded");
  }

  @Test
  void indicatorsAndReportsReadCodedAnswers() throws IOException {
    study.code("a", row -> row.contains("temps") ? "time" : "people");
    Path csv = home.resolve("figures.csv");

    Outcome computed =
        study.prompt().types("indicators", STUDY, "--wave", "2025", "--csv", csv.toString());
    assertEquals(0, computed.code(), computed.err());
    assertTrue(Files.readString(csv).contains("time"), Files.readString(csv));
    assertTrue(study.prompt().types("survey", "check", STUDY).code() == 0);
    Outcome published = study.prompt().types("publish", STUDY);
    assertEquals(0, published.code(), published.err());
  }

  @Test
  void anotherVersionOfTheSchemeStartsAnewAndWrongCodesAreRefused() throws IOException {
    study.code("a", row -> "time");
    Path scheme = home.resolve("surveys/opinions/coding/why.yaml");
    Files.writeString(
        scheme, Files.readString(scheme).replace("revision: \"1\"", "revision: \"2\""));
    assertEquals(Map.of("", 60L), counts("why_theme"));

    Path wrong =
        study
            .prompt()
            .write(
                "wrong.csv",
                study.exported().replace(",\n", ",tyme\n").replace(",\r\n", ",tyme\r\n"));
    Outcome refused = study.text("code", "--in", wrong.toString(), "--coder", "a");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("row 2: found the code 'tyme'"), refused.err());
    assertTrue(refused.err().contains("nearest: time"), refused.err());
    assertEquals(
        2,
        study
            .text(
                "code",
                "--in",
                study.prompt().write("x.csv", "id,code\nx,time\n").toString(),
                "--coder",
                "a")
            .code());
    assertEquals(
        2,
        study.prompt().types("text", "export", STUDY, "--wave", "2025", "wy", "--out", "x").code());
  }

  @Test
  void otherToolsAreSuggestedAndAcceptedByAPerson() throws IOException {
    Path file = home.resolve("suggested.csv");
    Outcome suggested =
        study
            .prompt()
            .types("text", "suggest", STUDY, "--wave", "2025", "tool", "--out", file.toString());
    assertEquals(0, suggested.code(), suggested.err());
    assertTrue(suggested.out().contains("20 of 40 answers"), suggested.out());
    String lines = Files.readString(file);
    assertTrue(
        lines.contains("Helo Asso,helloasso_contacts,HelloAsso (adhésions),like_name,,"), lines);
    Files.writeString(file, lines.replace("like_name,,", "like_name,x,"));
    Outcome coded =
        study
            .prompt()
            .types(
                "text",
                "code",
                STUDY,
                "--wave",
                "2025",
                "tool",
                "--in",
                file.toString(),
                "--coder",
                "m");
    assertEquals(0, coded.code(), coded.err());
    assertTrue(coded.out().contains("20 answers coded by m, 20 left blank"), coded.out());
    assertEquals(Map.of("true", 20L, "", 40L), counts("tool_other_coded:helloasso_contacts"));
  }

  @Test
  void withoutACommandTheStandingIsToldAndWithoutAQuestionTheCommands() {
    assertTrue(standing().out().contains("opinions 2025, why: 45 answers"), standing().err());
    assertTrue(standing().out().contains("15 may hold personal data"));
    Outcome bare = study.prompt().types("text", STUDY);
    assertEquals(2, bare.code());
    assertTrue(bare.err().contains("export, code, agree"), bare.err());
  }

  @Test
  void wordsAndContextsAreThoseOfWhatMayLeave() {
    Outcome words = study.text("words", "--top", "5");
    assertTrue(words.out().contains("     30     30  temps"), words.out());
    assertFalse(words.out().contains("jeanne"));
    Outcome context = study.text("context", "--word", "bénévole");
    assertTrue(context.out().contains("[bénévoles]"), context.out());
    assertTrue(context.out().contains("30 places in 45 answers"), context.out());
  }

  @Test
  void onlyModeratedAnswersAreReleasedAndNoneWithAnAddress() throws IOException {
    assertEquals(List.of(), ReleasedAnswers.in(snapshot().folder()).answers());
    String given = study.toModerate();
    assertTrue(given.contains("jeanne0@asso.example.fr\",mail,"), given);

    Outcome refused = study.moderated(decided(given, text -> "release"));
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("holds a mail"), refused.err());
    assertTrue(standing().out().contains("0 moderated"));

    StudyOfWords.done(
        study.moderated(
            decided(
                given,
                text ->
                    text.contains("@") ? "mask" : text.contains("Les") ? "release" : "withhold")));
    List<Released> released = ReleasedAnswers.in(snapshot().folder()).answers();
    assertEquals(30, released.size());
    assertTrue(released.stream().allMatch(answer -> answer.item().equals("why")));
    assertTrue(released.stream().anyMatch(a -> a.text().equals("Pas le temps, écrire à [mail]")));
    assertTrue(released.stream().noneMatch(answer -> answer.text().contains("@")));
    assertEquals(30, exported().size(), "what is withheld does not leave for coding either");
    assertTrue(standing().out().contains("45 moderated, 30 of them released"));
  }

  @Test
  void whatIsErasedTakesItsCodesAndWordsAlong() throws IOException {
    study.code("a", row -> "time");
    Path database = home.resolve("data/work/openl.duckdb");
    try (DuckDbStore store = DuckDbStore.open(database)) {
      assertNotEquals(0, store.openAnswers().listCodes(STUDY, "2025", "why").size());
      assertTrue(
          store
              .privacy()
              .eraseWave(STUDY, "2025", Deed.Kind.RETENTION_ENDED, LocalDate.of(2030, 1, 1))
              .isPresent());
      assertEquals(0, store.openAnswers().listCodes(STUDY, "2025", "why").size());
      assertEquals(List.of(), store.openAnswers().list(STUDY, "2025", "why"));
    }
  }

  private static String decided(String given, UnaryOperator<String> decision) throws IOException {
    return StudyOfWords.filled("id,decision", CsvRows.of(given), decision);
  }

  private Outcome standing() {
    return study.prompt().types("text", STUDY, "--wave", "2025", "why");
  }

  private List<CSVRecord> exported() throws IOException {
    return CsvRows.of(study.exported());
  }

  private Path snapshotCsv() {
    Path file = home.resolve("responses.csv");
    Outcome done =
        study.prompt().types("export", STUDY, "--wave", "2025", "--out", file.toString());
    assertEquals(0, done.code(), done.err());
    return file;
  }

  private Map<String, Long> counts(String column) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    CsvRows.of(Files.readString(snapshotCsv()))
        .forEach(row -> counts.merge(row.get(column), 1L, Long::sum));
    return counts;
  }

  private Snapshot snapshot() {
    assertEquals(0, study.prompt().types("snapshot", STUDY, "--wave", "2025").code());
    return Snapshot.findLatest(home.resolve("data/work/snapshots"), STUDY, "2025").orElseThrow();
  }
}
