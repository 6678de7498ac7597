package fr.openl.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.print.PdfReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of what people wrote, the report has what a person released, and not a word of anything else. */
class PublishedAnswersTest {
  @TempDir private Path home;
  private StudyOfWords study;

  @BeforeEach
  void aStudyWithAnOpenQuestion() {
    study = new StudyOfWords(home);
  }

  /** Every answer has a word of its own, such as {@code secretword7}, by which it is found. */
  private void givenAnswers(int written, int silent) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < written; i++) {
      rows.append(i).append(",nextcloud,\"");
      rows.append(
          switch (i % 3) {
            case 0 -> "keptword%d <b>& rien</b> d’autre".formatted(i);
            case 1 -> "secretword%d que personne ne doit lire".formatted(i);
            default -> "maskedword%d, écrire à jeanne%1$d@asso.example.fr".formatted(i);
          });
      rows.append("\"\n");
    }
    rows.append(",peertube,\n".repeat(silent));
    study.imports("answers.csv", rows.toString());
  }

  /** Releases the answers to keep, in words of the moderator's own those to mask; no others. */
  private void moderated() throws IOException {
    List<CSVRecord> given = CsvRows.of(study.toModerate());
    StudyOfWords.done(
        study.moderated(
            StudyOfWords.filled(
                "id,decision,released",
                given,
                text ->
                    text.startsWith("kept")
                        ? "release,"
                        : text.startsWith("secret")
                            ? "withhold,"
                            : "release,reworded by a person")));
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
    assertTrue(french.contains(">Pourquoi\u00a0?</h2>"), french);
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
    study.code("a", text -> text.startsWith("kept") ? "time" : "people");
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
    StudyOfWords.done(study.prompt().types("publish", StudyOfWords.ID));
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
}
