package fr.openl.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.document.DefinitionProblem;
import fr.openl.definition.document.Reading;
import fr.openl.disclosure.Published.Bounds;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study may bring the sentences of a language, all of them and none that says something else. */
class VocabularyTest {
  private static final Path STUDY = Path.of("src/test/resources/fr/openl/translated");
  private static final Path SPANISH =
      Path.of("surveys/github-negative-incidents/lang/es.report.properties");

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void givenAStudyInFrenchEnglishAndOccitan() throws IOException {
    try (Stream<Path> files = Files.walk(STUDY)) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path copy = home.resolve(STUDY.relativize(from));
        Files.createDirectories(copy.getParent());
        Files.copy(from, copy);
      }
    }
    file = home.resolve("surveys/translated/lang/oc.report.properties");
  }

  @Test
  void aLanguageWithoutSentencesHasNoReportAndAWarningSaysSo() {
    Reading<Vocabulary> read = Vocabulary.read(study());
    assertEquals(List.of("fr", "en"), read.orRefuse().languages());
    assertEquals(List.of("oc"), read.orRefuse().silent());
    assertEquals(
        List.of(
            "surveys/translated/study.yaml:1:1: warning: the language oc, in which no report can be"
                + " told; expected its sentences in surveys/translated/lang/oc.report.properties,"
                + " which openl survey translate begins"),
        read.problems().stream().map(DefinitionProblem::toString).toList());
  }

  @Test
  void aWholeFileMakesALanguageOfTheReport() throws IOException {
    givenSentences(spanish());
    Vocabulary vocabulary = Vocabulary.read(study()).orRefuse();
    assertEquals(List.of("fr", "en", "oc"), vocabulary.languages());
    assertTrue(vocabulary.silent().isEmpty());
    assertEquals("todos los informes", vocabulary.in("oc").say("home"));
    assertEquals("oc", vocabulary.in("oc").language());
  }

  @Test
  void everyMissingSentenceIsNamed() throws IOException {
    givenSentences(without(spanish(), "skip = ", "alt.rest.one = "));
    thenProblems(
        "oc.report.properties:1:1: error: 2 of 361 sentences without words: alt.rest.one, skip;"
            + " expected all of them; openl survey translate writes them into the file with the"
            + " English ones");
  }

  @Test
  void theFormsOfTheOwnPluralAreNeeded() throws IOException {
    givenSentences(spanish().replace("plural = one: n = 1", "plural = one: n = 1; few: n = 2..4"));
    List<String> told = problems();
    assertEquals(1, told.size());
    assertTrue(
        told.getFirst().contains("9 of 370 sentences without words: alt.rest.few"), told::toString);
  }

  @Test
  void aWrongSentenceIsToldWithItsLine() throws IOException {
    String wrong =
        spanish()
            .replace("note.more = Las {0} primeras líneas de {1}", "note.more = Las primeras {0}")
            .replace("home = ", "hom = ");
    givenSentences(wrong + "\nskip = Otra vez\nunit.abejas = abejas\n");
    int more = line(wrong, "note.more = ");
    int home = line(wrong, "hom = ");
    int skip = wrong.split("\n", -1).length + 1;
    thenProblems(
        "oc.report.properties:1:1: error: 1 of 361 sentences without words: home; expected all of"
            + " them; openl survey translate writes them into the file with the English ones",
        "oc.report.properties:"
            + more
            + ":1: error: note.more with {0}; expected {0}, {1}, as in: The first {0} of {1} lines;"
            + " all are in the table.",
        "oc.report.properties:"
            + home
            + ":1: error: unknown sentence 'hom'; expected a sentence of the program, or a unit"
            + " such as unit.people; did you mean 'home'?",
        "oc.report.properties:" + skip + ":1: error: skip a second time; expected it once");
  }

  @Test
  void rulesAndLettersThatNobodyKnowsAreRefused() throws IOException {
    givenSentences(spanish().replace("plural = one: n = 1", "plural = one if 1"));
    assertTrue(problems().getFirst().contains("plural with 'one if 1'"));
    givenSentences(spanish().replace("locale = es-ES", "locale = es-XX"));
    assertTrue(problems().getFirst().contains("locale 'es-XX', whose numbers and days"));
    givenSentences(spanish().replace("home = todos los informes", "home = التقارير"));
    assertTrue(problems().getFirst().contains("home with the letter ا"), problems()::toString);
    Files.write(file, "home = tous les côtés".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(problems().getFirst().contains("letters that are not UTF-8"));
    givenSentences("home = \\u00zz");
    assertTrue(problems().getFirst().contains("a file that cannot be read"));
  }

  @Test
  void sentencesOfALanguageThatTheStudyLacksAreRefused() throws IOException {
    Files.writeString(file.resolveSibling("br.report.properties"), spanish());
    assertTrue(
        problems().getFirst().contains("br.report.properties:1:1: error: sentences in br"),
        problems()::toString);
  }

  @Test
  void theSheetForTranslatorsKeepsWhatIsThereAndReadsBack() throws IOException {
    SentenceSheet empty = SentenceSheet.of("oc", file);
    assertEquals(361, empty.sentences());
    assertEquals(359, empty.missing().size(), "all but locale and plural");
    assertTrue(empty.text().contains("\n# Skip to content\nskip =\n"), empty.text());
    givenSentences(without(spanish(), "skip = ") + "unit.abejas = abejas\n");
    SentenceSheet sheet = SentenceSheet.of("oc", file);
    assertEquals(List.of("skip"), sheet.missing());
    givenSentences(sheet.text().replace("\nskip =\n", "\nskip = Ir al contenido\n"));
    Words words = Vocabulary.read(study()).orRefuse().in("oc");
    assertEquals("; ", words.say("alt.separator"), "spaces at the ends are kept");
    assertEquals("abejas", words.say("unit.abejas"));
    assertEquals(" (intervalo del 95\u00a0%: de 1 a 2)", words.say("fact.change.interval", 1, 2));
  }

  @Test
  void numbersDaysAndCountsAreWrittenAsTheLocaleDoes() throws IOException {
    givenSentences(spanish());
    Words words = Vocabulary.read(study()).orRefuse().in("oc");
    assertEquals("62,4\u202f%", words.numerals().fineShare(0.624));
    assertEquals("13.350", words.numerals().count(13350));
    assertEquals(
        "de −1,20 a 4,50", words.numerals().interval(Scale.QUANTITY, new Bounds(-1.2, 4.5)));
    assertEquals("59–66\u202f%", words.numerals().interval(Scale.SHARE, new Bounds(0.589, 0.658)));
    assertEquals("1 respuesta válida", words.count("method.responses", 1));
    assertEquals("0 respuestas válidas", words.count("method.responses", 0));
    assertEquals("1,0 punto", words.count("fact.points", BigDecimal.ONE, "1,0"));
    assertEquals("es-ES", words.locale().toLanguageTag());
  }

  @Test
  void theSignOfAShareMayStandBeforeIt() throws IOException {
    givenSentences(spanish().replace("locale = es-ES", "locale = eu"));
    Numerals basque = Vocabulary.read(study()).orRefuse().in("oc").numerals();
    assertEquals("%\u202f62", basque.share(0.62));
    assertEquals("%\u202f59–66", basque.interval(Scale.SHARE, new Bounds(0.589, 0.658)));
  }

  @Test
  void theNameOfALanguageTellsWhichWayItsLinesRun() throws IOException {
    givenSentences(spanish());
    assertEquals("ltr", Vocabulary.read(study()).orRefuse().in("oc").direction());
    givenSentences(spanish().replace("language = Español", "language = עברית"));
    assertEquals("rtl", Vocabulary.read(study()).orRefuse().in("oc").direction());
  }

  @Test
  void everyShippedStudyHasAllItsSentences() {
    for (String id : StudyFolderReader.list(Path.of("."))) {
      StudyFolder study = StudyFolderReader.read(Path.of("."), id).orRefuse();
      Reading<Vocabulary> read = Vocabulary.read(study);
      assertEquals(List.of(), read.problems());
      assertEquals(study.study().languages(), read.orRefuse().languages());
      for (String language : study.study().languages()) {
        assertFalse(read.orRefuse().in(language).say("language").isEmpty());
      }
    }
  }

  private void givenSentences(String sentences) throws IOException {
    Files.writeString(file, sentences);
  }

  private void thenProblems(String... expected) {
    assertEquals(Stream.of(expected).map(p -> "surveys/translated/lang/" + p).toList(), problems());
  }

  private List<String> problems() {
    return Vocabulary.read(study()).problems().stream().map(DefinitionProblem::toString).toList();
  }

  private StudyFolder study() {
    return StudyFolderReader.read(home, "translated").orRefuse();
  }

  private static String spanish() throws IOException {
    return Files.readString(SPANISH);
  }

  private static String without(String sentences, String... beginnings) {
    return sentences
        .lines()
        .filter(line -> Stream.of(beginnings).noneMatch(line::startsWith))
        .reduce("", (all, line) -> all + line + "\n");
  }

  private static int line(String sentences, String beginning) {
    List<String> lines = sentences.lines().toList();
    return 1
        + lines.indexOf(
            lines.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow());
  }
}
