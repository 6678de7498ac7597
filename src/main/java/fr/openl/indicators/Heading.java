package fr.openl.indicators;

import fr.openl.definition.LocalText;
import fr.openl.definition.expression.Formula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every indicator declares, whatever its kind.
 *
 * @param definition one sentence on what is counted
 * @param among the units it looks at; absent: everyone; unknown counts as not
 * @param by the ids of its breakdown variables
 * @param headline whether it is shown among the summary figures
 */
public record Heading(
    String id,
    LocalText label,
    Optional<LocalText> definition,
    Optional<Formula> among,
    Base base,
    List<String> by,
    ChartChoice chart,
    boolean headline) {
  public Heading {
    by = List.copyOf(by);
  }

  /** The same, with {@code sentence} after its definition. */
  Heading withDefinition(LocalText sentence) {
    LocalText whole =
        definition
            .map(
                own -> {
                  Map<String, String> words = new LinkedHashMap<>();
                  own.byLanguage()
                      .forEach(
                          (language, text) ->
                              words.put(
                                  language, text + " " + sentence.in(language, "en").words()));
                  return new LocalText(words);
                })
            .orElse(sentence);
    return new Heading(id, label, Optional.of(whole), among, base, by, chart, headline);
  }

  /** The same, looking at the units for which {@code condition} is true. */
  Heading withAmong(Formula condition) {
    return new Heading(id, label, definition, Optional.of(condition), base, by, chart, headline);
  }
}
