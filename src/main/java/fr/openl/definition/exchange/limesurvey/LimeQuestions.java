package fr.openl.definition.exchange.limesurvey;

import fr.openl.definition.LocalText;
import fr.openl.definition.document.Draft;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignList;
import fr.openl.definition.exchange.ForeignQuestion;
import fr.openl.definition.exchange.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The question types of LimeSurvey, by their letters, as questions of this house. */
final class LimeQuestions {
  private static final Set<String> READ =
      Set.of(
          "exclude_all_others",
          "min_answers",
          "max_answers",
          "max_subquestions",
          "num_value_int_only",
          "min_num_value_n",
          "max_num_value_n",
          "maximum_chars",
          "equation",
          "hidden");

  private final LimeForm form;
  private final ExchangeReport report;
  private final Map<List<List<Object>>, ForeignList> lists = new HashMap<>();

  LimeQuestions(LimeForm form, ExchangeReport report) {
    this.form = form;
    this.report = report;
  }

  /** The questions that {@code question} becomes: one, several, or none, which is reported. */
  List<ForeignQuestion> of(LimeQuestion question) {
    List<ForeignQuestion> all =
        switch (question.type) {
          case "L", "!", "O", "I", "G", "5", "Y" -> single(question);
          case "M", "P" -> List.of(multiple(question));
          case "R" -> List.of(ranking(question));
          case "S", "T", "U" -> List.of(text(question));
          case "N", "D", "X" -> List.of(plain(question));
          case "K", "Q" -> eachRow(question);
          case "F", "H", "A", "B", "C", "E", "1" -> grids(question);
          case "*" -> List.of(equation(question));
          default -> List.of();
        };
    if (all.isEmpty()) {
      report.tell(
          question.place,
          "the question " + question.code + " of type '" + question.type + "'",
          "left out");
      return all;
    }
    question.attributes.keySet().stream()
        .filter(name -> !READ.contains(name))
        .forEach(
            name -> report.tell(question.place, "the attribute '" + name + "'", "not taken over"));
    question.subquestions.stream()
        .filter(part -> LimeForm.rule(part.relevance(), part.place()).isPresent())
        .forEach(
            part -> report.tell(part.place(), "relevance of a sub-question", "shown to everyone"));
    return all;
  }

  private ForeignQuestion made(LimeQuestion question, String name, String type) {
    ForeignQuestion made =
        new ForeignQuestion(question.place, name, type)
            .label(form.words(question.text, question.place))
            .hint(form.words(question.help, question.place))
            .required(required(question.mandatory));
    if (!question.numbers.isEmpty() && name.equals(question.code)) {
      made.synonym(question.numbers);
    }
    Optional<Rule> relevance = LimeForm.rule(question.relevance, question.place);
    relevance.ifPresent(made::relevant);
    return made;
  }

  private static String required(String mandatory) {
    return switch (mandatory) {
      case "Y", "1" -> "true";
      case "S" -> "soft";
      default -> "false";
    };
  }

  private List<ForeignQuestion> single(LimeQuestion question) {
    return switch (question.type) {
      case "5" -> List.of(made(question, question.code, "scale").key("from", "1").key("to", "5"));
      case "Y" -> List.of(made(question, question.code, "yes_no"));
      case "G" ->
          List.of(
              made(question, question.code, "select_one").list(FixedLists.genders(question.place)));
      case "I" -> List.of();
      default -> {
        if (question.type.equals("O")) {
          report.tell(question.place, "a comment beside the choice", "left out");
        }
        yield List.of(
            made(question, question.code, "select_one")
                .list(list(question.code, question.ofScale(question.answers, 0)))
                .other(question.other));
      }
    };
  }

  private ForeignQuestion multiple(LimeQuestion question) {
    if (question.type.equals("P")) {
      report.tell(question.place, "a comment beside each choice", "left out");
    }
    ForeignList list = list(question.code, question.subquestions);
    ForeignQuestion made =
        made(question, question.code, "select_multiple").list(list).other(question.other);
    Optional.ofNullable(question.attributes.get("exclude_all_others"))
        .ifPresent(
            codes ->
                made.key(
                    "exclusive",
                    Draft.list(
                        Arrays.stream(codes.split("[;,]", -1))
                            .map(String::strip)
                            .filter(
                                code ->
                                    list.choices().stream()
                                        .anyMatch(choice -> choice.name().equals(code)))
                            .map(Draft::text)
                            .toList())));
    number(question, "min_answers", list).ifPresent(n -> made.key("at_least", n));
    number(question, "max_answers", list).ifPresent(n -> made.key("at_most", n));
    return made;
  }

  private Optional<String> number(LimeQuestion question, String attribute, ForeignList list) {
    Optional<String> written = Optional.ofNullable(question.attributes.get(attribute));
    Optional<String> usable =
        written
            .filter(text -> text.matches("[1-9][0-9]{0,3}"))
            .filter(text -> Integer.parseInt(text) <= list.choices().size());
    if (written.isPresent() && usable.isEmpty()) {
      report.tell(
          question.place, "the attribute '" + attribute + "' " + written.get(), "not taken over");
    }
    return usable;
  }

  private ForeignQuestion ranking(LimeQuestion question) {
    List<LimeQuestion.Part> options =
        question.answers.isEmpty() ? question.subquestions : question.answers;
    ForeignList list = list(question.code, options);
    ForeignQuestion made = made(question, question.code, "rank").list(list);
    number(question, "max_answers", list)
        .or(() -> number(question, "max_subquestions", list))
        .ifPresent(n -> made.key("ranks", n));
    return made;
  }

  private ForeignQuestion text(LimeQuestion question) {
    ForeignQuestion made = made(question, question.code, "text");
    Optional.ofNullable(question.attributes.get("maximum_chars"))
        .filter(length -> length.matches("[1-9][0-9]{0,5}"))
        .ifPresent(length -> made.key("max_length", length));
    return switch (question.type) {
      case "T" -> made.key("lines", "5");
      case "U" -> made.key("lines", "10");
      default -> made;
    };
  }

  private ForeignQuestion plain(LimeQuestion question) {
    return switch (question.type) {
      case "D" -> made(question, question.code, "date");
      case "X" -> made(question, question.code, "note");
      default -> bounded(made(question, question.code, numeric(question)), question);
    };
  }

  private static String numeric(LimeQuestion question) {
    return question.attributes.getOrDefault("num_value_int_only", "0").equals("1")
        ? "integer"
        : "decimal";
  }

  private static ForeignQuestion bounded(ForeignQuestion made, LimeQuestion question) {
    Map<String, String> bounds = Map.of("min_num_value_n", "min", "max_num_value_n", "max");
    bounds.forEach(
        (attribute, key) ->
            Optional.ofNullable(question.attributes.get(attribute))
                .filter(
                    text ->
                        text.matches(
                            made.type().equals("integer")
                                ? "-?[0-9]{1,15}"
                                : "-?[0-9]{1,15}(\\.[0-9]+)?"))
                .ifPresent(text -> made.key(key, text)));
    return made;
  }

  /** Several numbers or texts under one heading: a question each. */
  private List<ForeignQuestion> eachRow(LimeQuestion question) {
    List<ForeignQuestion> all = new ArrayList<>();
    for (LimeQuestion.Part part : question.subquestions) {
      String name = question.code + "_" + part.code();
      ForeignQuestion made =
          question.type.equals("K")
              ? bounded(made(question, name, numeric(question)), question)
              : made(question, name, "text");
      Optional<LocalText> heading = form.words(question.text, question.place);
      Optional<LocalText> label = form.words(part.text(), part.place());
      all.add(
          made.label(label.isEmpty() ? heading : label)
              .hint(label.isEmpty() ? Optional.empty() : heading));
    }
    return all;
  }

  private List<ForeignQuestion> grids(LimeQuestion question) {
    List<ForeignQuestion> all = new ArrayList<>();
    all.add(grid(question, question.code, 0));
    if (question.type.equals("1")) {
      all.add(grid(question, question.code + "_scale2", 1));
    }
    return all;
  }

  private ForeignQuestion grid(LimeQuestion question, String name, int scale) {
    List<ForeignQuestion.Row> rows = new ArrayList<>();
    for (LimeQuestion.Part part : question.ofScale(question.subquestions, 0)) {
      String row =
          question.code + "_" + part.code() + (question.type.equals("1") ? "_" + scale : "");
      rows.add(new ForeignQuestion.Row(row, part.code(), form.words(part.text(), part.place())));
    }
    ForeignQuestion made = made(question, name, "grid").rows(rows);
    return switch (question.type) {
      case "A" -> made.list(FixedLists.points(5));
      case "B" -> made.list(FixedLists.points(10));
      case "C" -> made.list(FixedLists.certainty());
      case "E" -> made.list(FixedLists.change());
      default -> made.list(list(name, question.ofScale(question.answers, scale)));
    };
  }

  private ForeignQuestion equation(LimeQuestion question) {
    String written =
        question.attributes.getOrDefault(
            "equation", question.text.values().stream().findFirst().orElse(""));
    ForeignQuestion made = new ForeignQuestion(question.place, question.code, "calculated");
    LimeForm.rule(written, question.place).ifPresent(made::value);
    LimeForm.rule(question.relevance, question.place).ifPresent(made::relevant);
    return made;
  }

  /** The list of these options; questions with the same options share one. */
  private ForeignList list(String name, List<LimeQuestion.Part> options) {
    List<ForeignList.Choice> choices = new ArrayList<>();
    List<List<Object>> content = new ArrayList<>();
    for (LimeQuestion.Part option : options) {
      Optional<LocalText> label = form.words(option.text(), option.place());
      choices.add(new ForeignList.Choice(option.code(), label, false, option.place()));
      content.add(List.of(option.code(), label));
    }
    return lists.computeIfAbsent(content, key -> new ForeignList(name, choices));
  }
}
