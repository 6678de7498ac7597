package fr.openl.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.expression.Formula;
import fr.openl.web.door.WaveDoor;
import java.util.Locale;
import java.util.Optional;

/** A wave and its questionnaire as JSON, for programs that ask the questions themselves. */
final class QuestionnaireJson {
  private QuestionnaireJson() {}

  static ObjectNode wave(WaveDoor door) {
    ObjectNode node = Json.object();
    node.put("study", door.study().id());
    node.put("wave", door.wave().id());
    node.set("title", Json.text(door.title()));
    ArrayNode languages = node.putArray("languages");
    door.study().languages().forEach(languages::add);
    node.put("revision", door.wave().revision());
    node.put("opens", door.wave().opens().toString());
    node.put("closes", door.wave().closes().toString());
    node.put("access", spelling(door.wave().access()));
    String api = "/api/v1/waves/" + door.study().id() + "/" + door.wave().id();
    node.put("questionnaire", api + "/questionnaire");
    node.put("responses", api + "/responses");
    node.put("page", door.path());
    return node;
  }

  static ObjectNode questionnaire(WaveDoor door) {
    ObjectNode node = Json.object();
    node.put("questionnaire", door.questionnaire().id());
    node.put("revision", door.questionnaire().revision());
    ObjectNode lists = node.putObject("lists");
    ArrayNode blocks = node.putArray("blocks");
    for (QuestionBlock block : door.questionnaire().blocks()) {
      ObjectNode one = blocks.addObject();
      one.put("id", block.id());
      one.set("title", Json.text(block.title()));
      put(one, "intro", block.intro());
      putFormula(one, "relevant", block.relevant());
      ArrayNode questions = one.putArray("questions");
      block.questions().forEach(question -> questions.add(question(question, lists)));
    }
    return node;
  }

  private static ObjectNode question(Question question, ObjectNode lists) {
    ObjectNode node = Json.object();
    node.put("id", question.id());
    node.put("type", question.type().name());
    put(node, "label", question.label());
    put(node, "hint", question.hint());
    node.put("required", spelling(question.required()));
    question.prefill().ifPresent(source -> node.put("prefill", spelling(source)));
    putFormula(node, "relevant", question.relevant());
    question
        .constraint()
        .ifPresent(
            constraint -> {
              ObjectNode one = node.putObject("constraint");
              one.put("that", constraint.that().source());
              one.set("message", Json.text(constraint.message()));
            });
    control(node, question.type().control());
    ArrayNode items = node.putArray("items");
    question.items().forEach(item -> items.add(item(item, lists)));
    return node;
  }

  /** What a form needs beyond the items: limits on choices, ends of a scale, rows of a grid. */
  private static void control(ObjectNode node, Control control) {
    switch (control) {
      case Control.Choices choices -> {
        ArrayNode exclusive = node.putArray("exclusive");
        choices.exclusive().stream().sorted().forEach(exclusive::add);
        choices.atLeast().ifPresent(least -> node.put("at_least", least));
        choices.atMost().ifPresent(most -> node.put("at_most", most));
      }
      case Control.Steps steps -> {
        put(node, "from_label", steps.fromLabel());
        put(node, "to_label", steps.toLabel());
      }
      case Control.Grid grid -> {
        ObjectNode rows = node.putObject("rows");
        grid.rows().forEach(row -> rows.set(row.id(), Json.text(row.label())));
      }
      case Control.Writing writing -> node.put("lines", writing.lines());
      case Control.Hidden hidden -> node.put("value", hidden.value().source());
      case Control.Reading c -> {}
      case Control.Choice c -> {}
      case Control.Order c -> {}
      case Control.YesNo c -> {}
      case Control.NumberEntry c -> {}
      case Control.DayEntry c -> {}
    }
  }

  private static ObjectNode item(Item item, ObjectNode lists) {
    ObjectNode node = Json.object();
    node.put("id", item.id());
    switch (item.measure()) {
      case Measure.OneCategory one -> listed(node, "one_category", one.list(), lists);
      case Measure.ManyCategories many -> listed(node, "many_categories", many.list(), lists);
      case Measure.RankedCategories ranked -> {
        listed(node, "ranked_categories", ranked.list(), lists);
        node.put("ranks", ranked.ranks());
      }
      case Measure.Numeric number -> {
        node.put("measure", number.whole() ? "integer" : "decimal");
        number.min().ifPresent(min -> node.put("min", min));
        number.max().ifPresent(max -> node.put("max", max));
        number.unit().ifPresent(unit -> node.put("unit", unit));
      }
      case Measure.Truth truth -> node.put("measure", "truth");
      case Measure.Text text -> {
        node.put("measure", "text");
        node.put("max_length", text.maxLength());
      }
      case Measure.Day day -> {
        node.put("measure", day.monthly() ? "month" : "day");
        day.min().ifPresent(min -> node.put("min", min.toString()));
        day.max().ifPresent(max -> node.put("max", max.toString()));
      }
    }
    return node;
  }

  private static void listed(ObjectNode node, String measure, CodeList list, ObjectNode lists) {
    node.put("measure", measure);
    node.put("list", list.id());
    if (lists.has(list.id())) {
      return;
    }
    ArrayNode categories = lists.putArray(list.id());
    list.categories()
        .forEach(
            category -> {
              ObjectNode one = categories.addObject();
              one.put("code", category.code());
              one.set("label", Json.text(category.label()));
              if (category.dontKnow()) {
                one.put("missing", "dont_know");
              }
            });
  }

  private static void put(ObjectNode node, String key, Optional<LocalText> text) {
    text.ifPresent(words -> node.set(key, Json.text(words)));
  }

  private static void putFormula(ObjectNode node, String key, Optional<Formula> formula) {
    formula.ifPresent(one -> node.put(key, one.source()));
  }

  private static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
