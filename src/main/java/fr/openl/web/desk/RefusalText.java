package fr.openl.web.desk;

import fr.openl.Refusal;
import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import fr.openl.web.door.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, in the language of a page; what is said in English only is marked.
 *
 * @param language what {@code lang} must say; null in the language of the page
 */
public record RefusalText(String words, @Nullable String language) {
  static RefusalText of(Refusal refusal, Texts texts) {
    Map<String, String> sentences = new LinkedHashMap<>();
    sentences.put("en", String.valueOf(refusal.getMessage()));
    if (refusal.french() != null) {
      sentences.put("fr", refusal.french());
    }
    Passage passage = new LocalText(sentences).in(texts.page(), "en");
    return new RefusalText(passage.words(), texts.mark(passage));
  }

  /** A sentence of the page's own. */
  static RefusalText of(String words) {
    return new RefusalText(words, null);
  }
}
