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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open answers go out without a name, come back as codes, and are told only when moderated. */
class OpenAnswersTest {
  private static final String STUDY = "opinions";

  @TempDir private Path home;
  private Prompt prompt;

  @BeforeEach
  void aStudyWithOpenAnswers() {
    prompt = new Prompt(home);
    prompt.write(
        "surveys/opinions/study.yaml",
        """
        study: opinions
        title: {fr: Mots, en: Words}
        languages: [fr, en]
        unit: collective
        units: {fr: collectifs, en: collectives}
        design: {kind: open}
        privacy: {identity: anonymous}
        contact: {name: O, mail: o@example.org}
        """);
    prompt.write(
        "surveys/opinions/questionnaire.yaml",
        """
        questionnaire: opinions
        revision: "1"
        lists:
          tools: {nextcloud: {fr: Nextcloud, en: Nextcloud}, peertube: {fr: PeerTube, en: PeerTube}}
        blocks:
          - id: all
            title: {fr: Tout, en: All}
            questions:
              - {id: tool, type: select_one, list: tools, other: true, label: {fr: "Quel outil ?", en: "Which tool?"}}
              - {id: why, type: text, label: {fr: "Pourquoi ?", en: "Why?"}}
        """);
    prompt.write(
        "surveys/opinions/coding/why.yaml",
        """
        questionnaire: opinions
        revision: "1"
        lists:
          theme:
            time: {fr: Temps, en: Time}
            people: {fr: Bénévoles, en: Volunteers}
            unclear: {fr: Inclassable, en: Unclear, missing: dont_know}
        blocks:
          - id: coding
            title: {fr: Codage, en: Coding}
            questions:
              - {id: why_theme, type: select_one, list: theme, label: {fr: Thème, en: Theme}}
        """);
    prompt.write(
        "surveys/opinions/coding/tool.other.yaml",
        """
        questionnaire: opinions
        revision: "1"
        lists:
          catalogue: {from: data/reference/tools.csv, code: id, label: {fr: label, en: label_en}}
        blocks:
          - id: coding
            title: {fr: Codage, en: Coding}
            questions:
              - {id: tool_other_coded, type: select_multiple, list: catalogue, label: {fr: Autre outil, en: Other tool}}
        """);
    prompt.write(
        "surveys/opinions/indicators.yaml",
        """
        indicators:
          - {id: themes, kind: distribution, label: {fr: Thèmes, en: Themes}, of: "${why_theme}"}
        """);
    prompt.write(
        "surveys/opinions/waves/2025.yaml",
        """
        wave: "2025"
        questionnaire: "1"
        opens: 2025-11-01
        closes: 2025-12-01
        mode: web
        access: open
        """);
    prompt.write(
        "surveys/opinions/mappings/2025.yaml",
        """
        mapping: opinions
        wave: "2025"
        columns: {tool: {from: tool}, why: {from: why}}
        others: text
        ignored: [n]
        """);
    imports("first.csv", 0, 60);
  }

  private void imports(String name, int from, int to) {
    StringBuilder rows = new StringBuilder("n,tool,why\n");
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
    String file = prompt.write(name, rows.toString()).toString();
    Outcome imported = prompt.types("import", STUDY, "--wave", "2025", "--responses", file);
    assertEquals(0, imported.code(), imported.err());
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
    code("a", row -> row.contains("temps") ? "time" : "people");
    code("b", row -> row.contains("bénévoles") ? "people" : "time");

    Outcome agree = text("agree", "--differences", home.resolve("diff.csv").toString());
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
        text("code", "--in", home.resolve("settled.csv").toString(), "--coder", "c", "--settle");
    assertEquals(0, done.code(), done.err());
    imports("second.csv", 60, 64);
    assertEquals(Map.of("people", 15L, "time", 15L, "unclear", 15L, "", 19L), counts("why_theme"));
    assertEquals(
        Map.of("given", 30L, "dont_know", 15L, "no_answer", 19L), counts("why_theme:_state"));
    assertTrue(text("agree").out().contains("2 coders"), "who settles is no coder to compare");
    assertTrue(
        Files.readString(snapshot().folder().resolve("coding.csv")).contains("why,1,a,false,45"));

    code("a", row -> row.contains("temps") ? "time" : "unclear");
    assertEquals(Map.of("time", 17L, "unclear", 16L, "", 31L), counts("why_theme"), "recoded");
  }

  @Test
  void indicatorsAndReportsReadCodedAnswers() throws IOException {
    code("a", row -> row.contains("temps") ? "time" : "people");
    Path csv = home.resolve("figures.csv");

    Outcome computed = prompt.types("indicators", STUDY, "--wave", "2025", "--csv", csv.toString());
    assertEquals(0, computed.code(), computed.err());
    assertTrue(Files.readString(csv).contains("time"), Files.readString(csv));
    assertTrue(prompt.types("survey", "check", STUDY).code() == 0);
    Outcome published = prompt.types("publish", STUDY);
    assertEquals(0, published.code(), published.err());
  }

  @Test
  void anotherVersionOfTheSchemeStartsAnewAndWrongCodesAreRefused() throws IOException {
    code("a", row -> "time");
    Path scheme = home.resolve("surveys/opinions/coding/why.yaml");
    Files.writeString(
        scheme, Files.readString(scheme).replace("revision: \"1\"", "revision: \"2\""));
    assertEquals(Map.of("", 60L), counts("why_theme"));

    Path wrong =
        prompt.write(
            "wrong.csv", exportedText().replace(",\n", ",tyme\n").replace(",\r\n", ",tyme\r\n"));
    Outcome refused = text("code", "--in", wrong.toString(), "--coder", "a");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("row 2: found the code 'tyme'"), refused.err());
    assertTrue(refused.err().contains("nearest: time"), refused.err());
    assertEquals(
        2,
        text("code", "--in", prompt.write("x.csv", "id,code\nx,time\n").toString(), "--coder", "a")
            .code());
    assertEquals(
        2, prompt.types("text", "export", STUDY, "--wave", "2025", "wy", "--out", "x").code());
  }

  @Test
  void otherToolsAreSuggestedAndAcceptedByAPerson() throws IOException {
    Path file = home.resolve("suggested.csv");
    Outcome suggested =
        prompt.types("text", "suggest", STUDY, "--wave", "2025", "tool", "--out", file.toString());
    assertEquals(0, suggested.code(), suggested.err());
    assertTrue(suggested.out().contains("20 of 40 answers"), suggested.out());
    String lines = Files.readString(file);
    assertTrue(
        lines.contains("Helo Asso,helloasso_contacts,HelloAsso (adhésions),like_name,,"), lines);
    Files.writeString(file, lines.replace("like_name,,", "like_name,x,"));
    Outcome coded =
        prompt.types(
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
    Outcome bare = prompt.types("text", STUDY);
    assertEquals(2, bare.code());
    assertTrue(bare.err().contains("export, code, agree"), bare.err());
  }

  @Test
  void wordsAndContextsAreThoseOfWhatMayLeave() {
    Outcome words = text("words", "--top", "5");
    assertTrue(words.out().contains("     30     30  temps"), words.out());
    assertFalse(words.out().contains("jeanne"));
    Outcome context = text("context", "--word", "bénévole");
    assertTrue(context.out().contains("[bénévoles]"), context.out());
    assertTrue(context.out().contains("30 places in 45 answers"), context.out());
  }

  @Test
  void onlyModeratedAnswersAreReleasedAndNoneWithAnAddress() throws IOException {
    assertEquals(List.of(), ReleasedAnswers.in(snapshot().folder()).answers());
    Path file = home.resolve("moderate.csv");
    assertEquals(0, text("moderate", "--out", file.toString()).code());
    String given = Files.readString(file);
    assertTrue(given.contains("jeanne0@asso.example.fr\",mail,"), given);

    Path all = prompt.write("all.csv", decided(given, text -> "release"));
    Outcome refused = text("moderate", "--in", all.toString(), "--moderator", "m");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("holds a mail"), refused.err());
    assertTrue(standing().out().contains("0 moderated"));

    Path some =
        prompt.write(
            "some.csv",
            decided(
                given,
                text ->
                    text.contains("@") ? "mask" : text.contains("Les") ? "release" : "withhold"));
    assertEquals(0, text("moderate", "--in", some.toString(), "--moderator", "m").code());
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
    code("a", row -> "time");
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

  private void code(String coder, UnaryOperator<String> codeOfText) throws IOException {
    StringBuilder rows = new StringBuilder("id;code\n");
    for (CSVRecord row : exported()) {
      rows.append(row.get("id")).append(';').append(codeOfText.apply(row.get("text"))).append('\n');
    }
    Path file = prompt.write(coder + ".csv", rows.toString());
    Outcome coded = text("code", "--in", file.toString(), "--coder", coder);
    assertEquals(0, coded.code(), coded.err());
  }

  private static String decided(String given, UnaryOperator<String> decision) throws IOException {
    StringBuilder rows = new StringBuilder("id,decision\n");
    for (CSVRecord row : parsed(given)) {
      rows.append(row.get("id")).append(',').append(decision.apply(row.get("text"))).append('\n');
    }
    return rows.toString();
  }

  private Outcome text(String what, String... more) {
    List<String> line = new ArrayList<>(List.of("text", what, STUDY, "--wave", "2025", "why"));
    line.addAll(List.of(more));
    return prompt.types(line.toArray(String[]::new));
  }

  private Outcome standing() {
    return prompt.types("text", STUDY, "--wave", "2025", "why");
  }

  private String exportedText() throws IOException {
    Path file = home.resolve("coding.csv");
    Outcome done = text("export", "--out", file.toString());
    assertEquals(0, done.code(), done.err());
    return Files.readString(file);
  }

  private List<CSVRecord> exported() throws IOException {
    return parsed(exportedText());
  }

  private static List<CSVRecord> parsed(String text) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            text, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  private Path snapshotCsv() {
    Path file = home.resolve("responses.csv");
    Outcome done = prompt.types("export", STUDY, "--wave", "2025", "--out", file.toString());
    assertEquals(0, done.code(), done.err());
    return file;
  }

  private Map<String, Long> counts(String column) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    parsed(Files.readString(snapshotCsv()))
        .forEach(row -> counts.merge(row.get(column), 1L, Long::sum));
    return counts;
  }

  private Snapshot snapshot() {
    assertEquals(0, prompt.types("snapshot", STUDY, "--wave", "2025").code());
    return Snapshot.findLatest(home.resolve("data/work/snapshots"), STUDY, "2025").orElseThrow();
  }
}
