package fr.openl.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.document.DefinitionProblem;
import fr.openl.definition.document.Reading;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Translations in a file of their own reach every word, and say what they cannot reach. */
class TranslationsTest {
  private static final Path STUDY = Path.of("src/test/resources/fr/openl/translated");
  private static final String OCCITAN = "lang/oc.yaml";

  @TempDir Path home;

  @BeforeEach
  void givenTheStudy() throws IOException {
    try (Stream<Path> files = Files.walk(STUDY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = home.resolve(STUDY.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void everyKindOfWordIsTranslated() {
    StudyFolder study = read().orRefuse();
    Question members = study.current().findQuestion("members").orElseThrow();
    thenInOccitan("Vòstras aisinas", study.study().title());
    thenInOccitan("collectius", study.study().units());
    thenInOccitan("Aisinas", study.current().blocks().getFirst().title());
    thenInOccitan("Quant de membres ?", members.label().orElseThrow());
    thenInOccitan("Vos inclusa.", members.hint().orElseThrow());
    assertEquals("Vous comprise.", members.hint().orElseThrow().in("fr", "fr").words());
    thenInOccitan("Cada jorn", study.current().lists().getFirst().categories().get(0).label());
    thenInOccitan("Sabi pas", study.current().lists().getFirst().categories().get(1).label());
    assertTrue(study.current().lists().getFirst().categories().get(1).dontKnow());
    thenInOccitan("Sètz fòrça.", study.current().advice().getFirst().say());
    thenInOccitan("Auton", study.waves().getFirst().title().orElseThrow());
    thenInOccitan(
        "Fichièrs cada jorn", IndicatorsReader.read(study).orRefuse().getFirst().heading().label());
  }

  @Test
  void whatIsNotTranslatedIsAWarningAndFallsBack() {
    List<String> warnings = read().warnings().stream().map(DefinitionProblem::toString).toList();
    assertTrue(
        warnings.stream().anyMatch(w -> w.contains("oc") && w.contains("questionnaire.yaml:14")),
        warnings.toString());
    assertEquals("fr", new LocalText(Map.of("fr", "x")).in("oc", "fr").language());
  }

  @Test
  void anUnknownNameIsReportedWithTheNearest() throws IOException {
    thenReported("membres: {label", "members: {label", "unknown name 'membres'", "'members'");
    thenReported("dayly: Cada jorn", "daily: Cada jorn", "unknown name 'dayly'", "'daily'");
    thenReported("\"2025\": {title", "\"2026\": {title", "unknown wave '2025'", "2026");
    thenReported("questionaire:", "questionnaire:", "unknown key 'questionaire'", "questionnaire");
  }

  @Test
  void anIndicatorThatDoesNotExistIsReported() throws IOException {
    replace("daily_files:", "weekly_files:");
    String problem = IndicatorsReader.read(read().orRefuse()).errors().toString();
    assertTrue(problem.contains("lang/oc.yaml:21:3"), problem);
    assertTrue(problem.contains("unknown name 'weekly_files'"), problem);
  }

  @Test
  void onlyWordsAreTranslatedAndEachOnce() throws IOException {
    thenReported(
        "members: {type: enter, label", "members: {label", "a translation of 'integer'", "words");
    thenReported("daily: ~", "daily: Cada jorn", "found nothing", "a text in oc");
    thenReported("title: [a]", "title: Aisinas", "found a list", "a text in oc");
    Path own = folder().resolve("questionnaire.yaml");
    Files.writeString(own, Files.readString(own).replace("en: Tools}", "en: Tools, oc: Aisinas}"));
    thenReported("language: oc", "language: oc", "already", "questionnaire.yaml:9");
  }

  @Test
  void theLanguageMustBeTheStudysAndTheFilesName() throws IOException {
    thenReported("language: br", "language: oc", "language 'br'", "oc, the file's name");
    thenReported("study:", "language: oc\nstudy:", "no language", "language: oc");
    Path study = folder().resolve("study.yaml");
    Files.writeString(study, Files.readString(study).replace("[fr, en, oc]", "[fr, en]"));
    thenReported("language: oc", "language: oc", "unknown language of the study 'oc'", "fr, en");
  }

  private void thenReported(String wrong, String right, String found, String expected)
      throws IOException {
    replace(right, wrong);
    List<String> errors = read().errors().stream().map(DefinitionProblem::toString).toList();
    assertTrue(
        errors.stream()
            .anyMatch(e -> e.contains(OCCITAN) && e.contains(found) && e.contains(expected)),
        errors.toString());
    replace(wrong, right);
  }

  private void replace(String right, String wrong) throws IOException {
    Path file = folder().resolve(OCCITAN);
    String text = Files.readString(file);
    assertTrue(text.contains(right), right);
    Files.writeString(file, text.replace(right, wrong));
  }

  private Path folder() {
    return home.resolve("surveys/translated");
  }

  private Reading<StudyFolder> read() {
    return StudyFolderReader.read(home, "translated");
  }

  private static void thenInOccitan(String words, LocalText text) {
    assertEquals(new LocalText.Passage("oc", words), text.in("oc", "fr"));
  }
}
