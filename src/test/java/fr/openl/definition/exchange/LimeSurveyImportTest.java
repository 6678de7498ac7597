package fr.openl.definition.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Control;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.exchange.limesurvey.LimeTsvWriter;
import fr.openl.definition.format.StudyReader;
import fr.openl.definition.format.YamlReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surveys of LimeSurvey become studies, made-up ones and real ones. */
class LimeSurveyImportTest {
  private static final String HEAD =
      """
      class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tmandatory\tother\tequation
      S\t\tlanguage\t\ten
      G\t1\tFirst group\t1\t\t\ten
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "L, select_one",
    "!, select_one",
    "O, select_one",
    "M, select_multiple",
    "P, select_multiple",
    "R, rank",
    "S, text",
    "T, text",
    "U, text",
    "N, decimal",
    "D, date",
    "Y, yes_no",
    "G, select_one",
    "5, scale",
    "X, note",
    "A, grid",
    "B, grid",
    "C, grid",
    "E, grid",
    "F, grid",
    "H, grid"
  })
  void everyLetterHasItsType(String letter, String type) {
    Imported form =
        Imported.of(
            folder,
            "form.txt",
            HEAD
                + question(letter, "Qx", "1")
                + "SQ\t0\tSQ001\t\tOne\t\ten\nSQ\t0\tSQ002\t\tTwo\t\ten\n"
                + "A\t0\tA1\t\tGood\t\ten\nA\t0\tA2\t\tBad\t\ten\n");

    assertEquals(type, form.type("qx"));
  }

  @ParameterizedTest
  @CsvSource({"|", "I", ":", ";"})
  void whatCannotBeAskedIsNamedWithItsLine(String letter) {
    Imported form =
        Imported.of(
            folder, "form.txt", HEAD + question("S", "a", "1") + question(letter, "b", "1"));

    assertEquals(1, form.questionnaire().questions().count());
    form.reports("line 5", "of type '" + letter + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "((one.NAOK == \"A1\")) # ${one} = 'a1'",
        "!is_empty(one.NAOK) && (one.NAOK != 'A2') # answered(${one}) and ${one} != 'a2'",
        "many_SQ001.NAOK == \"Y\" or many_SQ002 == '' # selected(${many}, 'sq001') or"
            + " not(selected(${many}, 'sq002'))",
        "table_SQ002.NAOK eq 'A2' # ${table.sq002} = 'a2'",
        "yes.NAOK == 'Y' and number.NAOK ge 3 # ${yes} = 'yes' and ${number} >= 3",
        "regexMatch('/^a.+$/', words.NAOK) # regex(${words}, '(?:a.+)')",
        "sum(number, 2) > 4 # ${number} + 2 > 4",
        "{is_empty(many)} # not(answered(${many}))"
      })
  void relevanceIsTranslated(String written, String ours) {
    assertEquals(ours, withRelevance(written).relevant("last"));
  }

  @Test
  void relevanceThatCannotBeTranslatedIsReported() {
    Imported form = withRelevance("one.question == 'A1' and TOKEN:EMAIL != ''");

    assertEquals("", form.relevant("last"));
    assertEquals(
        1, form.study().report().lines().stream().filter(l -> l.contains("TOKEN")).count());
  }

  private Imported withRelevance(String written) {
    String parts = "SQ\t0\tSQ001\t\tOne\t\ten\nSQ\t0\tSQ002\t\tTwo\t\ten\n";
    String answers = "A\t0\tA1\t\tGood\t\ten\nA\t0\tA2\t\tBad\t\ten\n";
    return Imported.of(
        folder,
        "form.txt",
        HEAD
            + question("L", "one", "1")
            + answers
            + question("M", "many", "1")
            + parts
            + question("F", "table", "1")
            + parts
            + answers
            + question("Y", "yes", "1")
            + question("N", "number", "1")
            + question("S", "words", "1")
            + question("S", "last", "\"" + written.replace("\"", "\"\"") + "\""));
  }

  private static String question(String letter, String code, String relevance) {
    return "Q\t" + letter + "\t" + code + "\t" + relevance + "\tThe question?\t\ten\tN\tN\t\n";
  }

  @Test
  void aRealSurveyInThreeLanguagesComesWithItsConditions() {
    Imported form = Imported.from(resource("research-software-2018-part.txt"));

    assertEquals(14, form.questionnaire().questions().count());
    assertEquals(List.of("en", "de", "fr"), languages(form));
    assertEquals("${conf1can} = 'yes'", form.relevant("conf2can"));
    assertTrue(form.relevant("edu1qworld").startsWith("answered(${socio1}) and ${socio1} != '3'"));
    assertTrue(
        form.study().report().findings().stream()
            .noneMatch(finding -> finding.done().equals("asked without this condition")));
    Control.Order order = (Control.Order) form.question("prevemp2").type().control();
    assertEquals(5, order.ranks());
  }

  @Test
  void aRealArchiveComesWithConditionsThatNameQuestionsByNumbers() throws IOException {
    Path file = folder.resolve("uk.lss");
    try (InputStream packed = stream("research-software-2017-uk.lss.gz");
        InputStream xml = new GZIPInputStream(packed)) {
      Files.copy(xml, file);
    }

    Imported form = Imported.from(file);

    assertEquals(6, form.questionnaire().blocks().size());
    assertEquals("${conf1can} = 'yes'", form.relevant("conf2can"));
    assertTrue(
        form.study().report().findings().stream()
            .noneMatch(finding -> finding.done().equals("asked without this condition")));
  }

  @Test
  void whatIsWrittenForLimeSurveyIsReadBackWithAllItsQuestions() {
    StudyFolder study = StudyFolderReader.read(Path.of("."), "framaspace-usages").orRefuse();
    Path file = folder.resolve("out.txt");
    ExchangeReport report = new ExchangeReport();
    LimeTsvWriter.write(study.study(), study.current(), file, report);

    Imported back = Imported.from(file);

    assertEquals(asked(study.current()).count(), asked(back.questionnaire()).count());
    assertEquals(
        asked(study.current()).filter(question -> question.relevant().isPresent()).count(),
        asked(back.questionnaire()).filter(question -> question.relevant().isPresent()).count()
            + report.findings().stream()
                .filter(finding -> finding.done().equals("left out: asked of everyone"))
                .count());
    assertEquals(study.study().languages(), languages(back));
  }

  /** What is not calculated: other tools know fewer functions. */
  private static Stream<Question> asked(Questionnaire questionnaire) {
    return questionnaire
        .questions()
        .filter(question -> !question.type().name().equals("calculated"));
  }

  private static List<String> languages(Imported form) {
    Study study =
        StudyReader.read(
                YamlReader.read(form.study().studyFile(), "study.yaml").orRefuse(), "study.yaml")
            .orRefuse();
    return study.languages();
  }

  private static InputStream stream(String name) {
    return Objects.requireNonNull(LimeSurveyImportTest.class.getResourceAsStream(name), name);
  }

  private Path resource(String name) {
    Path file = folder.resolve(name);
    try (InputStream in = stream(name)) {
      Files.copy(in, file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file;
  }
}
