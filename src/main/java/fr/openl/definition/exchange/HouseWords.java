package fr.openl.definition.exchange;

import fr.openl.definition.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words of our own for what a form leaves unsaid, in those of its languages that we speak. */
final class HouseWords {
  private HouseWords() {}

  /** English stands for the first language where the form is in neither. */
  static LocalText in(List<String> languages, String french, String english) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String language : languages) {
      if (language.equals("fr")) {
        words.put(language, french);
      } else if (language.equals("en")) {
        words.put(language, english);
      }
    }
    return words.isEmpty() ? LocalText.of(languages.getFirst(), english) : new LocalText(words);
  }
}
