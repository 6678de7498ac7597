package fr.openl.definition.exchange;

import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Node;
import fr.openl.definition.expression.Checked;
import fr.openl.definition.expression.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the questions of a form as questions of this house, one after another. */
final class QuestionAssembly {
  private static final String ASKED_OF_EVERYONE = "asked without this condition";

  private final List<String> languages;
  private final Scope scope;
  private final RuleTranslation rules;
  private final ListAssembly lists;
  private final NameTable names;
  private final ExchangeReport report;
  private final Aliases ids = Aliases.ids("q");

  QuestionAssembly(
      List<String> languages,
      Scope scope,
      RuleTranslation rules,
      ListAssembly lists,
      NameTable names,
      ExchangeReport report) {
    this.languages = languages;
    this.scope = scope;
    this.rules = rules;
    this.lists = lists;
    this.names = names;
    this.report = report;
  }

  /** The question as a definition file writes it; empty, and reported, when it cannot be asked. */
  Optional<Node> write(ForeignQuestion question) {
    Optional<ListAssembly.Made> list = question.list().flatMap(lists::of);
    if (question.list().isPresent() && list.isEmpty()) {
      report.tell(
          question.place(),
          "the list " + question.list().get().name() + " without choices",
          "left out");
      return Optional.empty();
    }
    Optional<Checked.Valid> value =
        question.value().flatMap(rule -> rules.value(rule, "the calculated value is left out"));
    if (question.type().equals("calculated") && value.isEmpty()) {
      if (question.value().isEmpty()) {
        report.tell(question.place(), "a calculation without a formula", "left out");
      }
      return Optional.empty();
    }
    Optional<String> relevant = rules.conditions(question.relevant(), ASKED_OF_EVERYONE);
    String id = ids.add(question.name());
    names.add("question", id, question.name());
    Draft draft = new Draft().put("id", id).put("type", question.type());
    list.ifPresent(made -> draft.put("list", made.id()));
    if (question.other()) {
      draft.put("other", true);
    }
    List<String> rowCodes = rows(question, draft, id);
    question.keys().forEach((key, content) -> draft.put(key, ours(key, content, list)));
    value.ifPresent(valid -> draft.put("value", valid.formula().source()));
    boolean answered = !question.type().equals("note") && !question.type().equals("calculated");
    if (answered && !question.required().equals("false")) {
      required(draft, question.required());
    }
    relevant.ifPresent(text -> draft.put("relevant", text));
    Map<String, String> codes =
        new LinkedHashMap<>(list.map(ListAssembly.Made::codes).orElse(Map.of()));
    if (question.other()) {
      codes.putIfAbsent(Item.OTHER, Item.OTHER);
      codes.putIfAbsent("-oth-", Item.OTHER);
    }
    LocalText label = label(question);
    words(draft, question, label, id, codes, value);
    declare(question, id, rowCodes, codes, value);
    return Optional.of(draft.mapping());
  }

  private static void required(Draft draft, String word) {
    if (word.equals("true")) {
      draft.put("required", true);
    } else {
      draft.put("required", word);
    }
  }

  /** The rows of a grid, and the codes they have got. */
  private List<String> rows(ForeignQuestion question, Draft draft, String id) {
    List<String> codes = new ArrayList<>();
    if (question.rows().isEmpty()) {
      return codes;
    }
    Aliases aliases = Aliases.codes();
    Draft labels = new Draft();
    for (ForeignQuestion.Row row : question.rows()) {
      String code = aliases.add(row.code());
      names.add("row of " + id, code, row.name());
      codes.add(code);
      LocalText words = row.label().orElseGet(() -> LocalText.of(languages.getFirst(), row.code()));
      labels.put(code, piped(words, question.place()).written());
    }
    draft.put("rows", labels.mapping());
    return codes;
  }

  /** Codes that a key of the question names are ours. */
  private static Node ours(String key, Node content, Optional<ListAssembly.Made> list) {
    if (key.equals("exclusive") && list.isPresent() && content instanceof Node.Sequence codes) {
      return Draft.list(
          codes.elements().stream()
              .map(element -> ((Node.Scalar) element.value()).text())
              .map(code -> Draft.text(list.get().codes().getOrDefault(code, code)))
              .toList());
    }
    return content;
  }

  private LocalText label(ForeignQuestion question) {
    if (question.label().isEmpty() && !question.type().equals("calculated")) {
      report.tell(
          question.place(),
          "the question " + question.name() + " without a label",
          question.hint().isPresent() ? "its hint is the label" : "its name is the label");
    }
    return question
        .label()
        .or(question::hint)
        .orElseGet(() -> LocalText.of(languages.getFirst(), question.name()));
  }

  private void words(
      Draft draft,
      ForeignQuestion question,
      LocalText label,
      String id,
      Map<String, String> codes,
      Optional<Checked.Valid> value) {
    String place = question.place();
    Optional<ValueType> type = type(question, codes, value);
    if (type.isPresent() && question.rows().isEmpty()) {
      Referent.OfItem self = new Referent.OfItem(id, type.get(), codes);
      question
          .constraint()
          .flatMap(rule -> rules.condition(rule, Optional.of(self), "every answer is accepted"))
          .filter(that -> !that.equals("true()"))
          .ifPresent(
              that ->
                  draft.put(
                      "constraint",
                      new Draft()
                          .put("that", that)
                          .put("message", piped(message(question), place).written())
                          .mapping()));
    } else {
      question
          .constraint()
          .ifPresent(
              rule ->
                  report.tell(
                      rule.place(), "a constraint on what has no single answer", "left out"));
    }
    if (question.label().isPresent() || !question.type().equals("calculated")) {
      draft.put("label", piped(label, place).written());
    }
    question
        .hint()
        .filter(hint -> question.label().isPresent())
        .ifPresent(hint -> draft.put("hint", piped(hint, place).written()));
  }

  private LocalText message(ForeignQuestion question) {
    return question
        .message()
        .orElseGet(
            () ->
                HouseWords.in(
                    languages, "Cette réponse ne convient pas.", "This answer does not fit."));
  }

  private LocalText piped(LocalText text, String place) {
    return Texts.map(text, words -> rules.piped(words, place));
  }

  /** From here on, rules may name the question. */
  private void declare(
      ForeignQuestion question,
      String id,
      List<String> rowCodes,
      Map<String, String> codes,
      Optional<Checked.Valid> value) {
    Optional<ValueType> type = type(question, codes, value);
    if (type.isEmpty()) {
      return;
    }
    for (int i = 0; i < rowCodes.size(); i++) {
      Referent row = new Referent.OfItem(id + "." + rowCodes.get(i), type.get(), codes);
      scope.add(question.rows().get(i).name(), row);
      for (String synonym : question.synonyms()) {
        scope.add(synonym + question.rows().get(i).code(), row);
      }
    }
    if (!rowCodes.isEmpty()) {
      return;
    }
    Referent whole = new Referent.OfItem(id, type.get(), codes);
    scope.add(question.name(), whole);
    question.synonyms().forEach(synonym -> scope.add(synonym, whole));
    if (question.other()) {
      Referent other = new Referent.OfItem(Item.otherText(id), new ValueType.Words(), Map.of());
      scope.add(question.name() + "_other", other);
      scope.add(question.name() + "-Comment", other);
      question.synonyms().forEach(synonym -> scope.add(synonym + "other", other));
    }
    if (question.type().equals("select_multiple")) {
      codes.forEach(
          (foreign, code) -> {
            Referent chosen = new Referent.Chosen(id, code);
            scope.add(question.name() + "_" + foreign, chosen);
            question.synonyms().forEach(synonym -> scope.add(synonym + foreign, chosen));
          });
    }
  }

  private static Optional<ValueType> type(
      ForeignQuestion question, Map<String, String> codes, Optional<Checked.Valid> value) {
    List<String> ours = List.copyOf(new LinkedHashSet<>(codes.values()));
    return switch (question.type()) {
      case "select_one", "grid" -> Optional.of(new ValueType.Category(ours));
      case "select_multiple" -> Optional.of(new ValueType.Categories(ours));
      case "rank" -> Optional.of(new ValueType.Ranking(ours));
      case "scale", "integer", "decimal" -> Optional.of(new ValueType.Quantity());
      case "yes_no" -> Optional.of(new ValueType.Truth());
      case "text" -> Optional.of(new ValueType.Words());
      case "date", "month" -> Optional.of(new ValueType.Day());
      case "calculated" -> value.map(Checked.Valid::type);
      default -> Optional.empty();
    };
  }
}
