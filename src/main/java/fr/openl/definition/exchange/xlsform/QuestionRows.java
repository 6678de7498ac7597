package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.Control;
import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Node.Mapping;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.type.DeclaredType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of the sheet {@code survey} that ask one question: one, or the group of a grid. */
record QuestionRows(FormExpressions expressions, ExchangeReport report, Words words) {
  /** The list behind questions of yes or no. */
  static final String YES_NO = "openl_yes_no";

  /** Keys that columns of XLSForm hold. */
  private static final Set<String> IN_COLUMNS =
      Set.of("list", "other", "from", "to", "rows", "value");

  /** Puts the words of a text into the columns of their languages. */
  interface Words {
    void put(Map<String, String> row, String column, LocalText text);
  }

  List<Map<String, String>> of(Question question) {
    if (question.type().control() instanceof Control.Grid grid) {
      return grid(question, grid);
    }
    Map<String, String> row = row(question.id(), type(question.type().control()));
    if (question.type().control() instanceof Control.Hidden(var formula)) {
      Optional<String> value = expressions.written(formula, question.id());
      if (value.isEmpty()) {
        return List.of();
      }
      row.put("calculation", value.get());
    }
    presentation(row, question);
    texts(row, question);
    rules(row, question, keys(question));
    return List.of(row);
  }

  private static Map<String, String> row(String name, String type) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("type", type);
    row.put("name", name);
    return row;
  }

  private static String type(Control control) {
    return switch (control) {
      case Control.Reading reading -> "note";
      case Control.Hidden hidden -> "calculate";
      case Control.Choice(var list, boolean other) ->
          "select_one " + list.id() + (other ? " or_other" : "");
      case Control.Choices choices ->
          "select_multiple " + choices.list().id() + (choices.other() ? " or_other" : "");
      case Control.Order order -> "rank " + order.list().id();
      case Control.Steps steps -> "range";
      case Control.YesNo yesNo -> "select_one " + YES_NO;
      case Control.NumberEntry(var number) -> number.whole() ? "integer" : "decimal";
      case Control.DayEntry day -> "date";
      case Control.Writing writing -> "text";
      case Control.Grid grid -> "select_one " + grid.list().id();
    };
  }

  private static void presentation(Map<String, String> row, Question question) {
    switch (question.type().control()) {
      case Control.Steps steps ->
          row.put("parameters", "start=" + steps.from() + " end=" + steps.to() + " step=1");
      case Control.DayEntry(var day) when day.monthly() -> row.put("appearance", "month-year");
      case Control.Writing writing when writing.lines() > 1 -> row.put("appearance", "multiline");
      default -> {}
    }
  }

  private void texts(Map<String, String> row, Question question) {
    question.label().ifPresent(label -> words.put(row, "label", expressions.piped(label)));
    question.hint().ifPresent(hint -> words.put(row, "hint", expressions.piped(hint)));
  }

  private void rules(Map<String, String> row, Question question, Mapping keys) {
    required(row, question);
    question
        .relevant()
        .flatMap(formula -> expressions.written(formula, question.id()))
        .ifPresent(text -> row.put("relevant", text));
    String ofKeys = OwnKeys.constraint(question.type().name(), keys);
    Optional<String> own =
        question
            .constraint()
            .flatMap(rule -> expressions.written(rule.that(), question.id(), question));
    String constraint =
        own.map(that -> ofKeys.isEmpty() ? that : ofKeys + " and (" + that + ")").orElse(ofKeys);
    if (!constraint.isEmpty()) {
      row.put("constraint", constraint);
    }
    if (own.isPresent()) {
      question
          .constraint()
          .ifPresent(
              rule -> words.put(row, "constraint_message", expressions.piped(rule.message())));
    }
    String written = OwnKeys.written(keys);
    if (!written.isEmpty()) {
      row.put(OwnKeys.COLUMN, written);
    }
  }

  private static void required(Map<String, String> row, Question question) {
    if (question.required() == Question.Requirement.REQUIRED) {
      row.put("required", "yes");
    }
  }

  private static Mapping keys(Question question) {
    Draft keys = new Draft();
    if (question.type().control() instanceof Control.YesNo) {
      keys.put("type", "yes_no");
    }
    if (question.type().control() instanceof Control.Choice choice
        && choice.list().id().matches("yes_?no.*|yn|oui_?non.*")) {
      keys.put("type", "select_one");
    }
    Draft all = new Draft();
    ((DeclaredType) question.type()).write(all);
    for (Node.Entry entry : all.mapping().entries()) {
      if (!IN_COLUMNS.contains(entry.key().text())) {
        keys.put(entry.key().text(), entry.value());
      }
    }
    if (question.required() == Question.Requirement.SOFT) {
      keys.put("required", "soft");
    }
    question.prefill().ifPresent(from -> keys.put("prefill", from.name().toLowerCase(Locale.ROOT)));
    return keys.mapping();
  }

  private List<Map<String, String>> grid(Question question, Control.Grid grid) {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> begin = row(question.id(), "begin_group");
    begin.put("appearance", "table-list");
    texts(begin, question);
    Draft keys = new Draft();
    if (question.required() == Question.Requirement.SOFT) {
      keys.put("required", "soft");
    }
    question.prefill().ifPresent(from -> keys.put("prefill", from.name().toLowerCase(Locale.ROOT)));
    question
        .relevant()
        .flatMap(formula -> expressions.written(formula, question.id()))
        .ifPresent(text -> begin.put("relevant", text));
    String written = OwnKeys.written(keys.mapping());
    if (!written.isEmpty()) {
      begin.put(OwnKeys.COLUMN, written);
    }
    rows.add(begin);
    for (Control.Row one : grid.rows()) {
      Map<String, String> row = row(FormExpressions.rowName(question.id(), one.id()), type(grid));
      words.put(row, "label", expressions.piped(one.label()));
      required(row, question);
      rows.add(row);
    }
    rows.add(Map.of("type", "end_group"));
    question
        .constraint()
        .ifPresent(rule -> report.tell(question.id(), "a constraint on a grid", "left out"));
    return rows;
  }
}
