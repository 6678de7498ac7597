package fr.openl.definition;

import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

  /** The text that {@code node} writes; a plain one is in the default language. */
  public static Optional<LocalText> read(Node node, String defaultLanguage) {
    Map<String, String> words = new LinkedHashMap<>();
    switch (node) {
      case Node.Scalar plain when !plain.isNothing() -> words.put(defaultLanguage, plain.text());
      case Node.Mapping mapping -> {
        for (Node.Entry entry : mapping.entries()) {
          if (Shape.Words.LANGUAGE.matcher(entry.key().text()).matches()
              && entry.value() instanceof Node.Scalar scalar
              && !scalar.isNothing()) {
            words.putIfAbsent(entry.key().text(), scalar.text());
          }
        }
      }
      default -> {}
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(new LocalText(words));
  }

  /** This text as a definition file writes it. */
  public Node.Mapping written() {
    Draft draft = new Draft();
    byLanguage.forEach(draft::put);
    return draft.mapping();
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
  public record Passage(String language, String words) {
    private static final String NO_BREAK = "\u00a0";

    /** The same, in French with spaces that never break a line beside signs that need one. */
    public Passage spaced() {
      return language.equals("fr")
          ? new Passage(
              language, words.replaceAll(" (?=[?!:;»%€])", NO_BREAK).replace("« ", "«" + NO_BREAK))
          : this;
    }
  }
}
