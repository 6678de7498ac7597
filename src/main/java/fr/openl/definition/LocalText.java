package fr.openl.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text in one or more languages, in the order they were written; never empty. */
public record LocalText(Map<String, String> byLanguage) {
  public LocalText {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("A text needs at least one language");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  public static LocalText of(String language, String words) {
    return new LocalText(Map.of(language, words));
  }

  /** The words in {@code language}, else in the default language, else in the first there is. */
  public Passage in(String language, String defaultLanguage) {
    for (String candidate : new String[] {language, defaultLanguage}) {
      String words = byLanguage.get(candidate);
      if (words != null) {
        return new Passage(candidate, words);
      }
    }
    Map.Entry<String, String> first = byLanguage.entrySet().iterator().next();
    return new Passage(first.getKey(), first.getValue());
  }

  /** Words with the language they are in, so that a page can mark a fallback with {@code lang}. */
  public record Passage(String language, String words) {}
}
