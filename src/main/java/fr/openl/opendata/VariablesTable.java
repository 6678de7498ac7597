package fr.openl.opendata;

import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.definition.Category;
import fr.openl.definition.Comparability;
import fr.openl.definition.Control;
import fr.openl.definition.Questionnaire;
import fr.openl.opendata.OpenTable.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What each revision asked: its variables with words and routing, and their categories. */
final class VariablesTable {
  static final String NAME = "variables";
  static final String CATEGORIES = "categories";

  private VariablesTable() {}

  static OpenTable of(OpenEdition edition) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.required("revision", FieldType.STRING, "Questionnaire revision"));
    fields.add(Field.required("variable", FieldType.STRING, "Id of the variable"));
    fields.add(Field.required("question", FieldType.STRING, "Id of the question"));
    fields.add(Field.required("block", FieldType.STRING, "Block of the questionnaire"));
    fields.add(Field.required("type", FieldType.STRING, "Question type"));
    fields.add(Field.optional("block_relevant", FieldType.STRING, "When the block is asked"));
    fields.add(Field.optional("relevant", FieldType.STRING, "When the question is asked"));
    fields.add(Field.optional("constraint", FieldType.STRING, "What an answer must meet"));
    fields.add(Field.optional("derivation", FieldType.STRING, "How a calculated value follows"));
    fields.add(Field.optional("comparable_since", FieldType.STRING, "First wave of the series"));
    fields.add(
        Field.oneOf(
            "comparable_with",
            "How the series relates to what stood before",
            false,
            List.of("same", "reworded", "scale_changed", "new")));
    for (String language : edition.languages()) {
      fields.add(
          Field.optional("label_" + language, FieldType.STRING, "The words of the question"));
      fields.add(Field.optional("hint_" + language, FieldType.STRING, "The words below them"));
    }
    List<List<String>> lines = new ArrayList<>();
    edition
        .revisions()
        .forEach(
            (revision, questionnaire) ->
                Codebook.of(questionnaire)
                    .variables()
                    .forEach(variable -> lines.add(line(edition, revision, variable))));
    return new OpenTable(
        NAME, "What was asked", fields, List.of("revision", "variable"), List.of(), lines);
  }

  /** The categories among which each variable lets choose. */
  static OpenTable categories(OpenEdition edition) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.required("revision", FieldType.STRING, "Questionnaire revision"));
    fields.add(Field.required("variable", FieldType.STRING, "Id of the variable"));
    fields.add(Field.required("code", FieldType.STRING, "Code of the category"));
    fields.add(
        Field.required("missing", FieldType.BOOLEAN, "Whether it means no substantive answer"));
    edition
        .languages()
        .forEach(
            language ->
                fields.add(
                    Field.optional(
                        "label_" + language, FieldType.STRING, "The words of the category")));
    List<List<String>> lines = new ArrayList<>();
    for (Map.Entry<String, Questionnaire> asked : edition.revisions().entrySet()) {
      for (Variable variable : Codebook.of(asked.getValue()).variables()) {
        for (Category category : variable.categories()) {
          List<String> cells = new ArrayList<>();
          cells.add(asked.getKey());
          cells.add(variable.id());
          cells.add(category.code());
          cells.add(String.valueOf(category.dontKnow()));
          for (String language : edition.languages()) {
            cells.add(category.label().byLanguage().getOrDefault(language, ""));
          }
          lines.add(cells);
        }
      }
    }
    return new OpenTable(
        CATEGORIES,
        "Among what was chosen",
        fields,
        List.of("revision", "variable", "code"),
        List.of(Reference.to(NAME, "revision", "variable")),
        lines);
  }

  private static List<String> line(OpenEdition edition, String revision, Variable variable) {
    Optional<Comparability> series =
        Optional.ofNullable(variable.block().comparable().get(variable.question().id()));
    List<String> cells = new ArrayList<>();
    cells.add(revision);
    cells.add(variable.id());
    cells.add(variable.question().id());
    cells.add(variable.block().id());
    cells.add(variable.question().type().name());
    cells.add(variable.block().relevant().map(formula -> formula.source()).orElse(""));
    cells.add(variable.question().relevant().map(formula -> formula.source()).orElse(""));
    cells.add(variable.question().constraint().map(c -> c.that().source()).orElse(""));
    cells.add(derivation(variable).orElse(""));
    cells.add(series.map(Comparability::since).orElse(""));
    cells.add(series.map(s -> s.with().name().toLowerCase(Locale.ROOT)).orElse(""));
    for (String language : edition.languages()) {
      cells.add(variable.label().byLanguage().getOrDefault(language, ""));
      cells.add(variable.question().hint().map(h -> h.byLanguage().get(language)).orElse(""));
    }
    return cells;
  }

  /** The formula of a calculated variable. */
  static Optional<String> derivation(Variable variable) {
    return variable.question().type().control() instanceof Control.Hidden hidden
        ? Optional.of(hidden.value().source())
        : Optional.empty();
  }
}
