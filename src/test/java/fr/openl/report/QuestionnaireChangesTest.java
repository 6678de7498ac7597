package fr.openl.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.charts.Words;
import fr.openl.definition.LocalText.Passage;
import fr.openl.opendata.OpenEdition;
import fr.openl.opendata.StudyEditions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the method page says of a questionnaire that changed is said in whole sentences. */
class QuestionnaireChangesTest {
  @Test
  void noSentenceLacksWhatItIsAbout() {
    for (String language : Words.LANGUAGES) {
      List<String> told = told(language);
      assertFalse(told.stream().anyMatch(words -> words.matches(".*\\{[0-9]}.*")), told.toString());
    }
  }

  @Test
  void aRewordedQuestionThatNoLongerComparesStartsItsSeriesAgain() {
    List<String> told = told("fr");
    assertTrue(
        told.stream()
            .anyMatch(
                words ->
                    words.endsWith("la question a été reformulée\u202f; la série repart ici.")),
        told.toString());
  }

  private static List<String> told(String language) {
    SpokenEdition edition =
        SpokenEdition.of(OpenEdition.of(StudyEditions.of("framaspace-usages", "2026")), language);
    return MethodNote.of(edition).items().stream()
        .flatMap(item -> item.passages().stream())
        .map(Passage::words)
        .toList();
  }
}
