package fr.openl.web.door;

import fr.openl.definition.LocalText;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sentence of the pages' own, in each of their languages; every room keeps its own sentences. */
public interface Wording {
  /** The sentence with {@code arguments} in their places. */
  String in(String language, Object... arguments);

  /** The sentence in every language of the pages. */
  default LocalText text(Object... arguments) {
    Map<String, String> words = new LinkedHashMap<>();
    Languages.OWN.forEach(language -> words.put(language, in(language, arguments)));
    return new LocalText(words);
  }

  /** The French sentence on French pages and the English one on all others, with arguments. */
  static String said(String language, String french, String english, Object... arguments) {
    String pattern = language.equals("fr") ? french : english;
    return arguments.length == 0 ? pattern : pattern.formatted(arguments);
  }
}
