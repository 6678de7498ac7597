package fr.openl.definition.exchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import fr.openl.definition.LocalText;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.Languages;
import fr.openl.definition.exchange.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Texts of a SurveyJS survey: plain ones are in its default language, others tell each language.
 */
record JsonTexts(Languages languages, String first, ExchangeReport report) {
  Optional<LocalText> of(JsonNode node, String place) {
    Map<String, String> words = new LinkedHashMap<>();
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  words.putIfAbsent(
                      entry.getKey().equals("default")
                          ? languages.code(first, place)
                          : languages.code(entry.getKey(), place),
                      plain(entry.getValue().asText(""), place)));
    } else if (node.isValueNode() && !node.isNull()) {
      words.put(languages.code(first, place), plain(node.asText(""), place));
    }
    return Texts.of(words);
  }

  /** Without HTML; {@code {name}} pipes an answer as {@code ${name}}. */
  private String plain(String words, String place) {
    String text = Texts.withoutHtml(words);
    if (!text.equals(words)) {
      report.tell(place, "formatting in HTML", "its words are kept");
    }
    return text.replaceAll("(?<!\\$)\\{([A-Za-z_][A-Za-z0-9_.-]*)}", "\\${$1}");
  }

  /** Names the properties that mean nothing here. */
  static void tellUnread(JsonNode node, String place, Set<String> read, ExchangeReport report) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!read.contains(name)) {
                report.tell(
                    place.isEmpty() ? name : place + "." + name,
                    "the property '" + name + "'",
                    "not taken over");
              }
            });
  }
}
