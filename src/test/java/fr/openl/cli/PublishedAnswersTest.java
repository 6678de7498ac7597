package fr.openl.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.cli.Prompt.Outcome;
import fr.openl.print.PdfReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of what people wrote, the report has what a person released, and not a word of anything else. */
class PublishedAnswersTest {
  private static final String STUDY = "opinions";

  @TempDir private Path home;
  private Prompt prompt;

  @BeforeEach
  void aStudyWithAnOpenQuestion() {
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
          - id: tools
            title: {fr: Outils, en: Tools}
            questions:
              - {id: tool, type: select_one, list: tools, label: {fr: "Quel outil ?", en: "Which tool?"}}
          - id: words
            title: {fr: Mots libres, en: Free words}
            questions:
              - {id: why, type: text, label: {fr: "Pourquoi ?", en: "Why?"}}
        """);
    prompt.write(
        "surveys/opinions/coding/why.yaml",
        """
        questionnaire: opinions
        revision: "1"
        lists:
          theme: {time: {fr: Temps, en: Time}, people: {fr: Personnes, en: People}}
        blocks:
          - id: coding
            title: {fr: Codage, en: Coding}
            questions:
              - {id: why_theme, type: select_one, list: theme, label: {fr: Thème, en: Theme}}
        """);
    prompt.write(
        "surveys/opinions/indicators.yaml",
        """
        indicators:
          - {id: which, kind: distribution, label: {fr: Outils, en: Tools}, of: "${tool}"}
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
        """);
  }

  /** Every answer has a word of its own, such as {@code secretword7}, by which it is found. */
  private void givenAnswers(int written, int silent) {
    StringBuilder rows = new StringBuilder("tool,why\n");
    for (int i = 0; i < written; i++) {
      rows.append("nextcloud,\"");
      rows.append(
          switch (i % 3) {
            case 0 -> "keptword%d <b>& rien</b> d’autre".formatted(i);
            case 1 -> "secretword%d que personne ne doit lire".formatted(i);
            default -> "maskedword%d, écrire à jeanne%1$d@asso.example.fr".formatted(i);
          });
      rows.append("\"\n");
    }
    rows.append("peertube,\n".repeat(silent));
    String file = prompt.write("answers.csv", rows.toString()).toString();
    done(prompt.types("import", STUDY, "--wave", "2025", "--responses", file));
  }

  /** Releases the answers to keep, in words of the moderator's own those to mask; no others. */
  private void moderated() throws IOException {
    Path file = home.resolve("moderate.csv");
    done(text("moderate", "--out", file.toString()));
    StringBuilder rows = new StringBuilder("id,decision,released\n");
    for (CSVRecord row : parsed(Files.readString(file))) {
      String text = row.get("text");
      rows.append(row.get("id"))
          .append(
              text.startsWith("kept")
                  ? ",release,\n"
                  : text.startsWith("secret") ? ",withhold,\n" : ",release,reworded by a person\n");
    }
    Path decided = prompt.write("decided.csv", rows.toString());
    done(text("moderate", "--in", decided.toString(), "--moderator", "m"));
  }

  private void coded(UnaryOperator<String> codeOf) throws IOException {
    Path file = home.resolve("coding.csv");
    done(text("export", "--out", file.toString()));
    StringBuilder rows = new StringBuilder("id,code\n");
    for (CSVRecord row : parsed(Files.readString(file))) {
      rows.append(row.get("id")).append(',').append(codeOf.apply(row.get("text"))).append('\n');
    }
    Path codes = prompt.write("codes.csv", rows.toString());
    done(text("code", "--in", codes.toString(), "--coder", "a"));
  }

  @Test
  void onlyWhatAPersonReleasedIsInAnyPublishedByte() throws IOException {
    givenAnswers(90, 30);
    moderated();
    Map<String, String> published = published();
    String everything = String.join("\n", published.values());
    assertTrue(everything.contains("keptword"), "else the words prove nothing");
    for (String hidden : new String[] {"secretword", "maskedword", "jeanne", "asso.example.fr"}) {
      published.forEach(
          (file, words) ->
              assertFalse(
                  words.toLowerCase(Locale.ROOT).contains(hidden), file + " has " + hidden));
    }
  }

  @Test
  void theyAreQuotedUnderTheirQuestionWithHowManyThereAreAndHowTheyWereChosen() throws IOException {
    givenAnswers(90, 30);
    moderated();
    Map<String, String> published = published();
    String french = page(published, "opinions/2025/fr/open-answers.html");
    assertTrue(french.contains(">Pourquoi ?</h2>"), french);
    assertTrue(french.contains("90 réponses écrites"), french);
    assertTrue(french.contains("60 relues et retenues"), french);
    assertTrue(french.contains("40 citées ici"), french);
    assertTrue(french.contains("tirées au hasard parmi celles qui ont été retenues"), french);
    assertEquals(40, french.split("<blockquote>", -1).length - 1);
    String english = page(published, "opinions/2025/en/open-answers.html");
    assertTrue(english.contains("<ul class=\"quotations\" lang=\"fr\">"), english);
    assertTrue(
        english.contains("&lt;b&gt;&amp; rien&lt;/b&gt;"), "words are no markup: " + english);
    for (String way : new String[] {"index.html", "block-words.html", "method.html"}) {
      String page = page(published, "opinions/2025/en/" + way);
      assertTrue(page.contains("open-answers.html") || way.startsWith("method"), page);
    }
    assertTrue(page(published, "opinions/2025/en/method.html").contains("60 read and released"));
    assertTrue(page(published, "opinions/2025/en/report.pdf").contains("keptword"));
  }

  @Test
  void whatCodersReadStandsBesideAsAFigure() throws IOException {
    givenAnswers(90, 30);
    moderated();
    coded(text -> text.startsWith("kept") ? "time" : "people");
    String page = page(published(), "opinions/2025/en/open-answers.html");
    assertTrue(page.contains("indicator-themes.html"), page);
    assertTrue(page.contains("<svg") && page.contains("Time"), page);
  }

  @Test
  void withoutModerationThereIsNoPageAndTheMethodSaysSo() throws IOException {
    givenAnswers(90, 30);
    Map<String, String> published = published();
    assertFalse(published.containsKey("opinions/2025/fr/open-answers.html"));
    assertTrue(published.values().stream().noneMatch(page -> page.contains("open-answers.html")));
    assertTrue(
        page(published, "opinions/2025/fr/method.html").contains("cette édition n’en cite rien"));
    String block = page(published, "opinions/2025/fr/block-words.html");
    assertTrue(block.contains("codebook.html#variable-why"), block);
  }

  @Test
  void theFewWhoWroteAreNotQuoted() throws IOException {
    givenAnswers(4, 30);
    moderated();
    assertFalse(published().containsKey("opinions/2025/fr/open-answers.html"));
  }

  @Test
  void theNumberOfAnswersIsWithheldWhereItTellsOfTheFewWhoAreSilent() throws IOException {
    givenAnswers(90, 4);
    moderated();
    String page = page(published(), "opinions/2025/en/open-answers.html");
    assertFalse(page.contains("90 written"), page);
    assertTrue(page.contains("number of written answers withheld"), page);
  }

  /** Every published file in words, those of paper as they are read. */
  private Map<String, String> published() throws IOException {
    done(prompt.types("publish", STUDY));
    Path out = home.resolve("data/work/published");
    Map<String, String> published = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String words = new String(bytes, StandardCharsets.UTF_8);
        if (file.toString().endsWith(".pdf")) {
          try (PdfReading pdf = PdfReading.of(bytes)) {
            words += pdf.everything();
          }
        }
        published.put(out.relativize(file).toString(), words);
      }
    }
    return published;
  }

  private static String page(Map<String, String> published, String file) {
    return requireNonNull(published.get(file), () -> file + " in " + published.keySet());
  }

  private Outcome text(String what, String... more) {
    return prompt.types(
        Stream.concat(Stream.of("text", what, STUDY, "--wave", "2025", "why"), Stream.of(more))
            .toArray(String[]::new));
  }

  private static void done(Outcome outcome) {
    assertEquals(0, outcome.code(), outcome.err());
  }

  private static Iterable<CSVRecord> parsed(String text) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            text, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }
}
