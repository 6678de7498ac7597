package fr.openl.openanswers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Category;
import fr.openl.definition.LocalText;
import fr.openl.openanswers.words.CatalogueSearch;
import fr.openl.openanswers.words.CatalogueSearch.Evidence;
import fr.openl.openanswers.words.CatalogueSearch.Suggestion;
import fr.openl.openanswers.words.Concordance;
import fr.openl.openanswers.words.TextLanguage;
import fr.openl.openanswers.words.WordCount;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words are counted and found in all their forms; names of tools in many spellings. */
class WordsTest {
  private static final List<String> FRENCH =
      List.of(
          "L'association manque de bénévoles formés.",
          "Les associations ont besoin d'un bénévole",
          "Pas le temps, et pas de bénévole !");

  @Test
  void frenchFormsCountTogetherAndStopWordsNotAtAll() {
    List<WordCount> words = WordCount.of(FRENCH, TextLanguage.FR);
    assertEquals(new WordCount("bénévole", 3, 3), words.getFirst());
    assertTrue(words.contains(new WordCount("association", 2, 2)), words::toString);
    assertFalse(words.stream().anyMatch(word -> List.of("les", "de", "le").contains(word.word())));
  }

  @Test
  void englishFormsCountTogether() {
    List<WordCount> words =
        WordCount.of(
            List.of("The volunteers share files", "a volunteer", "sharing"), TextLanguage.EN);
    assertEquals(2, words.getFirst().answers());
    assertTrue(words.stream().noneMatch(word -> word.word().equals("the")));
  }

  @Test
  void aKeywordStandsInItsContextInAllItsForms() {
    List<Concordance> places = Concordance.of(FRENCH, "bénévoles", TextLanguage.FR, 10);
    assertEquals(3, places.size());
    assertEquals(new Concordance("…manque de ", "bénévoles", " formés."), places.getFirst());
  }

  @Test
  void namesAreSuggestedByNormalisationEditDistanceAndWords() {
    try (CatalogueSearch search =
        new CatalogueSearch(
            List.of(
                category("nextcloud", "Nextcloud"),
                category("google_drive", "Google Drive"),
                category("helloasso", "HelloAsso"),
                category("etherpad", "Étherpad")))) {
      assertEquals(found("google_drive", Evidence.SAME_NAME), search.find("google-drive"));
      assertEquals(found("etherpad", Evidence.SAME_NAME), search.find("ETHERPAD !"));
      assertEquals(found("nextcloud", Evidence.LIKE_NAME), search.find("nexcloud"));
      assertEquals(found("helloasso", Evidence.LIKE_NAME), search.find("Helo Asso"));
      assertEquals(
          found("nextcloud", Evidence.SAME_WORD), search.find("notre Nextcloud chez un ami"));
      assertEquals(found("nextcloud", Evidence.LIKE_WORD), search.find("un nextclud associatif"));
      assertEquals(Optional.empty(), search.find("un tableau blanc"));
      assertEquals(Optional.empty(), search.find("???"));
    }
  }

  private static Optional<Suggestion> found(String code, Evidence evidence) {
    return Optional.of(new Suggestion(code, evidence));
  }

  private static Category category(String code, String label) {
    return new Category(code, LocalText.of("fr", label), false);
  }
}
