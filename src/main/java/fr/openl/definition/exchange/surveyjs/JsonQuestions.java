package fr.openl.definition.exchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import fr.openl.definition.LocalText;
import fr.openl.definition.document.Draft;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignList;
import fr.openl.definition.exchange.ForeignQuestion;
import fr.openl.definition.exchange.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The elements of a SurveyJS page as questions of this house. */
record JsonQuestions(JsonTexts texts, ExchangeReport report) {
  private static final Set<String> OF_EVERY =
      Set.of("type", "name", "title", "description", "isRequired", "visibleIf", "valueName");

  private static final Map<String, Set<String>> OF_TYPE =
      Map.ofEntries(
          Map.entry("text", Set.of("inputType", "min", "max", "step", "maxLength")),
          Map.entry("comment", Set.of("rows", "maxLength")),
          Map.entry(
              "select_one",
              Set.of("choices", "hasOther", "showOtherItem", "hasNone", "showNoneItem")),
          Map.entry(
              "select_multiple",
              Set.of(
                  "choices",
                  "hasOther",
                  "showOtherItem",
                  "hasNone",
                  "showNoneItem",
                  "minSelectedChoices",
                  "maxSelectedChoices")),
          Map.entry("rank", Set.of("choices")),
          Map.entry(
              "rating",
              Set.of(
                  "rateMin",
                  "rateMax",
                  "rateStep",
                  "rateValues",
                  "rateCount",
                  "minRateDescription",
                  "maxRateDescription")),
          Map.entry("matrix", Set.of("columns", "rows", "isAllRowRequired", "eachRowRequired")),
          Map.entry("html", Set.of("html")),
          Map.entry("expression", Set.of("expression")),
          Map.entry("multipletext", Set.of("items")));

  /** The questions that {@code element} becomes: one, several, or none, which is reported. */
  List<ForeignQuestion> of(JsonNode element, String place) {
    String type = element.path("type").asText("text");
    List<ForeignQuestion> all =
        switch (type) {
          case "text" -> List.of(text(element, place));
          case "comment" -> List.of(comment(element, place));
          case "radiogroup", "dropdown", "buttongroup", "imagepicker" ->
              List.of(choosing(element, place, "select_one"));
          case "checkbox", "tagbox" -> List.of(choosing(element, place, "select_multiple"));
          case "ranking" -> List.of(choosing(element, place, "rank"));
          case "boolean" -> List.of(made(element, place, "yes_no"));
          case "rating" -> List.of(rating(element, place));
          case "matrix" -> List.of(matrix(element, place));
          case "html" -> List.of(html(element, place));
          case "expression" -> List.of(expression(element, place));
          case "multipletext" -> several(element, place);
          default -> List.of();
        };
    if (all.isEmpty()) {
      report.tell(place, "an element of type '" + type + "'", "left out");
      return all;
    }
    Set<String> read = new HashSet<>(OF_EVERY);
    read.addAll(OF_TYPE.getOrDefault(type, OF_TYPE.getOrDefault(all.getFirst().type(), Set.of())));
    JsonTexts.tellUnread(element, place, read, report);
    return all;
  }

  private ForeignQuestion made(JsonNode element, String place, String type) {
    return new ForeignQuestion(place, name(element), type)
        .label(
            texts
                .of(element.path("title"), place + ".title")
                .or(() -> Optional.of(LocalText.of(texts.first(), name(element)))))
        .hint(texts.of(element.path("description"), place + ".description"))
        .required(element.path("isRequired").asBoolean(false) ? "true" : "false");
  }

  private static String name(JsonNode element) {
    return element.path("valueName").asText(element.path("name").asText("question"));
  }

  private ForeignQuestion text(JsonNode element, String place) {
    String input = element.path("inputType").asText("text");
    return switch (input) {
      case "number", "range" -> {
        boolean whole = element.path("step").asText("").equals("1");
        ForeignQuestion number = made(element, place, whole ? "integer" : "decimal");
        bound(element, "min", whole).ifPresent(min -> number.key("min", min));
        bound(element, "max", whole).ifPresent(max -> number.key("max", max));
        yield number;
      }
      case "date", "datetime-local", "datetime" -> {
        if (!input.equals("date")) {
          report.tell(place + ".inputType", "a moment", "its day is asked");
        }
        ForeignQuestion day = made(element, place, "date");
        for (String key : List.of("min", "max")) {
          String bound = element.path(key).asText("");
          if (bound.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            day.key(key, bound);
          }
        }
        yield day;
      }
      case "month" -> made(element, place, "month");
      default -> {
        if (!Set.of("text", "email", "tel", "url").contains(input)) {
          report.tell(place + ".inputType", "a field for '" + input + "'", "asked as text");
        }
        yield length(made(element, place, "text"), element);
      }
    };
  }

  private Optional<String> bound(JsonNode element, String key, boolean whole) {
    String text = element.path(key).asText("");
    return text.matches(whole ? "-?[0-9]{1,15}" : "-?[0-9]{1,15}(\\.[0-9]+)?")
        ? Optional.of(text)
        : Optional.empty();
  }

  private static ForeignQuestion length(ForeignQuestion text, JsonNode element) {
    int length = element.path("maxLength").asInt(0);
    return length > 0 ? text.key("max_length", Integer.toString(length)) : text;
  }

  private ForeignQuestion comment(JsonNode element, String place) {
    int rows = Math.max(1, element.path("rows").asInt(4));
    return length(made(element, place, "text"), element).key("lines", Integer.toString(rows));
  }

  private ForeignQuestion choosing(JsonNode element, String place, String type) {
    boolean none =
        element.path("hasNone").asBoolean(false) || element.path("showNoneItem").asBoolean(false);
    boolean other =
        element.path("hasOther").asBoolean(false) || element.path("showOtherItem").asBoolean(false);
    List<ForeignList.Choice> choices =
        new ArrayList<>(choices(element.path("choices"), place + ".choices"));
    if (none) {
      choices.add(
          new ForeignList.Choice("none", words("Aucun", "None"), false, place + ".showNoneItem"));
    }
    ForeignQuestion made =
        made(element, place, type)
            .list(new ForeignList(name(element), choices))
            .other(other && !type.equals("rank"));
    if (type.equals("select_multiple")) {
      if (none) {
        made.key("exclusive", Draft.list(List.of(Draft.text("none"))));
      }
      count(element, "minSelectedChoices", choices.size()).ifPresent(n -> made.key("at_least", n));
      count(element, "maxSelectedChoices", choices.size()).ifPresent(n -> made.key("at_most", n));
    }
    return made;
  }

  private Optional<LocalText> words(String french, String english) {
    return Optional.of(LocalText.of(texts.first(), texts.first().equals("fr") ? french : english));
  }

  private static Optional<String> count(JsonNode element, String key, int most) {
    int count = element.path(key).asInt(0);
    return count > 0 && count <= most ? Optional.of(Integer.toString(count)) : Optional.empty();
  }

  private List<ForeignList.Choice> choices(JsonNode nodes, String place) {
    List<ForeignList.Choice> choices = new ArrayList<>();
    int number = 0;
    for (JsonNode node : nodes) {
      String at = place + "[" + number++ + "]";
      String value = node.isObject() ? node.path("value").asText("") : node.asText("");
      Optional<LocalText> label =
          texts
              .of(node.isObject() ? node.path("text") : node, at)
              .or(() -> Optional.of(LocalText.of(texts.first(), value)));
      if (value.isEmpty()) {
        report.tell(at, "a choice without a value", "left out");
        continue;
      }
      if (node.isObject()) {
        JsonTexts.tellUnread(node, at, Set.of("value", "text"), report);
      }
      choices.add(new ForeignList.Choice(value, label, false, at));
    }
    return choices;
  }

  private ForeignQuestion rating(JsonNode element, String place) {
    if (element.path("rateValues").size() > 0) {
      return made(element, place, "select_one")
          .list(
              new ForeignList(
                  name(element), choices(element.path("rateValues"), place + ".rateValues")));
    }
    int from = element.path("rateMin").asInt(1);
    int to = element.path("rateMax").asInt(from - 1 + element.path("rateCount").asInt(5));
    if (element.path("rateStep").asInt(1) != 1) {
      report.tell(place + ".rateStep", "a rating in larger steps", "asked in steps of 1");
    }
    ForeignQuestion scale =
        made(element, place, "scale")
            .key("from", Integer.toString(from))
            .key("to", Integer.toString(to));
    texts
        .of(element.path("minRateDescription"), place)
        .ifPresent(words -> scale.key("from_label", words.written()));
    texts
        .of(element.path("maxRateDescription"), place)
        .ifPresent(words -> scale.key("to_label", words.written()));
    return scale;
  }

  private ForeignQuestion matrix(JsonNode element, String place) {
    List<ForeignQuestion.Row> rows = new ArrayList<>();
    for (ForeignList.Choice row : choices(element.path("rows"), place + ".rows")) {
      rows.add(new ForeignQuestion.Row(name(element) + "." + row.name(), row.name(), row.label()));
    }
    boolean all =
        element.path("isAllRowRequired").asBoolean(false)
            || element.path("eachRowRequired").asBoolean(false);
    ForeignQuestion grid =
        made(element, place, "grid")
            .list(
                new ForeignList(
                    name(element), choices(element.path("columns"), place + ".columns")))
            .rows(rows);
    return all ? grid.required("true") : grid;
  }

  private ForeignQuestion html(JsonNode element, String place) {
    return new ForeignQuestion(place, name(element), "note")
        .label(texts.of(element.path("html"), place + ".html"));
  }

  private ForeignQuestion expression(JsonNode element, String place) {
    ForeignQuestion made = made(element, place, "calculated");
    String written = element.path("expression").asText("");
    return written.isBlank() ? made : made.value(new Rule(written, place + ".expression"));
  }

  private List<ForeignQuestion> several(JsonNode element, String place) {
    List<ForeignQuestion> all = new ArrayList<>();
    int number = 0;
    for (JsonNode item : element.path("items")) {
      String at = place + ".items[" + number++ + "]";
      ForeignQuestion text = made(item, at, "text");
      all.add(
          new ForeignQuestion(at, name(element) + "." + text.name(), "text")
              .label(text.label())
              .hint(texts.of(element.path("title"), at))
              .required(text.required()));
    }
    return all;
  }
}
