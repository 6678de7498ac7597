package fr.openl.definition.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.openl.definition.Questionnaire;
import fr.openl.definition.RevisionChange;
import fr.openl.definition.RevisionDiff;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading what was written gives the same questionnaire, and the same hash. */
class QuestionnaireWriterTest {
  private static final Path HOME = Path.of(".");

  static List<String> studies() {
    return StudyFolderReader.list(HOME);
  }

  @RepeatedTest(60)
  void anyQuestionnaireIsReadBackAsItWas(RepetitionInfo repetition) {
    String file = new AnyQuestionnaire(new Random(repetition.getCurrentRepetition())).file();
    assertReadBack(read(file, HOME, List.of("fr", "en")), HOME, List.of("fr", "en"));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void theQuestionnairesOfThisRepositoryAreReadBackAsTheyWere(String study) {
    StudyFolder folder = StudyFolderReader.read(HOME, study).orRefuse();
    folder
        .revisions()
        .values()
        .forEach(revision -> assertReadBack(revision, HOME, folder.study().languages()));
  }

  @RepeatedTest(20)
  void theHashFollowsTheMeaning(RepetitionInfo repetition) {
    String file = new AnyQuestionnaire(new Random(repetition.getCurrentRepetition())).file();
    Questionnaire questionnaire = read(file, HOME, List.of("fr", "en"));
    Questionnaire commented = read("# why\n" + file, HOME, List.of("fr", "en"));
    Questionnaire changed =
        read(
            file.replace("id: q0", "id: other_id").replace("${q0}", "${other_id}"),
            HOME,
            List.of("fr", "en"));

    assertEquals(RevisionHash.of(questionnaire), RevisionHash.of(commented));
    assertNotEquals(RevisionHash.of(questionnaire), RevisionHash.of(changed));
  }

  private static void assertReadBack(
      Questionnaire questionnaire, Path home, List<String> languages) {
    String written = QuestionnaireWriter.write(questionnaire);
    Questionnaire again = read(written, home, languages);

    assertEquals(questionnaire, again);
    assertEquals(written, QuestionnaireWriter.write(again));
    assertEquals(List.<RevisionChange>of(), RevisionDiff.between(questionnaire, again));
  }

  private static Questionnaire read(String file, Path home, List<String> languages) {
    return QuestionnaireReader.read(file, "any.yaml", home, languages).orRefuse();
  }
}
