package fr.openl.dataset;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the variables of a questionnaire revision mean. */
public final class Codebook {
  private final Map<String, Variable> variables;

  private Codebook(Map<String, Variable> variables) {
    this.variables = Collections.unmodifiableMap(variables);
  }

  public static Codebook of(Questionnaire questionnaire) {
    Map<String, Variable> variables = new LinkedHashMap<>();
    for (QuestionBlock block : questionnaire.blocks()) {
      for (Question question : block.questions()) {
        for (Item item : question.items()) {
          variables.put(item.id(), new Variable(item, question, block, label(item, question)));
        }
      }
    }
    return new Codebook(variables);
  }

  /** Every variable, in the order of the form. */
  public List<Variable> variables() {
    return List.copyOf(variables.values());
  }

  public Optional<Variable> findVariable(String id) {
    return Optional.ofNullable(variables.get(id));
  }

  /**
   * The variable {@code id}.
   *
   * @throws IllegalArgumentException when the revision has none
   */
  public Variable getVariable(String id) {
    return findVariable(id)
        .orElseThrow(() -> new IllegalArgumentException("No variable " + id + " in the revision"));
  }

  private static LocalText label(Item item, Question question) {
    LocalText asked =
        question.label().orElseGet(() -> LocalText.of("und", item.id())); // calculated: no words
    Optional<LocalText> part =
        switch (question.type().control()) {
          case Control.Grid grid ->
              grid.rows().stream()
                  .filter(row -> item.id().equals(question.id() + "." + row.id()))
                  .map(Control.Row::label)
                  .findFirst();
          case Control.Choice choice -> other(item, question, choice.list());
          case Control.Choices choices -> other(item, question, choices.list());
          default -> Optional.empty();
        };
    return part.map(words -> joined(asked, words)).orElse(asked);
  }

  /** The words of the category "other", when {@code item} is the text behind it. */
  private static Optional<LocalText> other(Item item, Question question, CodeList list) {
    return Optional.of(Item.OTHER)
        .filter(code -> item.id().equals(Item.otherText(question.id())))
        .flatMap(list::findCategory)
        .map(Category::label);
  }

  private static LocalText joined(LocalText asked, LocalText part) {
    Map<String, String> words = new LinkedHashMap<>();
    asked
        .byLanguage()
        .forEach(
            (language, text) ->
                words.put(language, text + " — " + part.in(language, language).words()));
    return new LocalText(words);
  }
}
