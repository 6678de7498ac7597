package fr.openl.definition;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Places in a text where an answer already given is to stand, written {@code ${item}}. */
public final class Piping {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([^{}]*)}");

  private Piping() {}

  /** The items whose answers stand in a text, in any of its languages. */
  public static Set<String> items(LocalText text) {
    return text.byLanguage().values().stream()
        .flatMap(words -> PLACE.matcher(words).results())
        .map(Piping::item)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The words with every place filled.
   *
   * @param answers item id → what is to stand there
   */
  public static String fill(String words, UnaryOperator<String> answers) {
    return words.indexOf('$') < 0
        ? words
        : PLACE
            .matcher(words)
            .replaceAll(place -> Matcher.quoteReplacement(answers.apply(item(place))));
  }

  private static String item(MatchResult place) {
    return place.group(1).strip();
  }
}
