package fr.openl.indicators;

import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.PartReader;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.DefinitionProblem.Severity;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node.Scalar;
import fr.openl.definition.document.Problems;
import fr.openl.definition.expression.Checked;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.ExpressionProblem;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.TypeChecker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The expressions of an indicator, each checked in the revision of the questionnaire where it makes
 * most sense.
 *
 * @param fields the keys of the indicator
 * @param revisions the questionnaire's revisions, the present one first
 */
record DeclaredFormulas(PartReader parts, Fields fields, List<Questionnaire> revisions) {
  DeclaredFormulas {
    revisions = List.copyOf(revisions);
  }

  /** The condition behind {@code key}. */
  Optional<Formula> condition(String key) {
    return formula(key, TypeChecker::checkCondition);
  }

  /** The amount behind {@code key}. */
  Optional<Formula> amount(String key) {
    return formula(key, TypeChecker::checkQuantity);
  }

  /**
   * The item behind {@code key}, {@code ${id}} and nothing else.
   *
   * @param accepted what its variable must be
   * @param expected says the same in words
   */
  Optional<Formula> item(String key, Predicate<Variable> accepted, String expected) {
    Optional<Formula> formula = formula(key, TypeChecker::check);
    Optional<Formula> item =
        formula.filter(
            found ->
                found.expression() instanceof Expression.Item(String id)
                    && variables(id).anyMatch(accepted));
    if (formula.isPresent() && item.isEmpty()) {
      problems().error(fields.placeOf(key), "found '" + formula.get() + "'", expected);
    }
    return item;
  }

  /**
   * The condition behind {@code key} for one of several items.
   *
   * @param item the item, where it is written
   * @param placeholder what stands for the items in the condition, such as <code>${tool}</code>
   * @param replacement what it stands for here
   */
  Optional<Formula> conditionOf(Scalar item, String key, String placeholder, String replacement) {
    Optional<String> text = fields.text(key);
    if (variables(item.text()).findAny().isEmpty()) {
      problems()
          .unknown(
              item.place(),
              "item",
              item.text(),
              revisions.stream()
                  .flatMap(q -> q.items().stream().map(Item::id))
                  .distinct()
                  .sorted()
                  .toList());
      return Optional.empty();
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.get().contains(placeholder)) {
      problems()
          .error(
              fields.placeOf(key),
              "found '" + text.get() + "'",
              "a condition on " + placeholder + ", which stands for each item");
      return Optional.empty();
    }
    return switch (mostSensible(
        text.get().replace(placeholder, replacement), TypeChecker::checkCondition)) {
      case Checked.Valid valid -> Optional.of(valid.formula());
      case Checked.Invalid invalid -> {
        ExpressionProblem first = invalid.problems().getFirst();
        problems()
            .add(
                Severity.ERROR,
                item.place(),
                first.found() + " where " + placeholder + " is " + replacement,
                first.expected(),
                first.nearest());
        yield Optional.empty();
      }
    };
  }

  /** What the revisions know of an item. */
  Stream<Variable> variables(String id) {
    return revisions.stream().flatMap(q -> Codebook.of(q).findVariable(id).stream());
  }

  private Optional<Formula> formula(String key, BiFunction<TypeChecker, String, Checked> check) {
    return parts
        .formula(fields, key, text -> mostSensible(text, check))
        .map(Checked.Valid::formula)
        .filter(formula -> looksAtThisWave(key, formula));
  }

  /** The check in the revision where the text has the fewest problems, none if possible. */
  private Checked mostSensible(String text, BiFunction<TypeChecker, String, Checked> check) {
    return revisions.stream()
        .map(revision -> check.apply(new TypeChecker(revision.symbols()), text))
        .min(Comparator.comparingInt(DeclaredFormulas::problemCount))
        .orElseThrow();
  }

  private static int problemCount(Checked checked) {
    return checked instanceof Checked.Invalid invalid ? invalid.problems().size() : 0;
  }

  private boolean looksAtThisWave(String key, Formula formula) {
    if (!formula.expression().previousItems().isEmpty()) {
      problems()
          .error(
              fields.placeOf(key),
              "found previous(…) in an indicator",
              "answers of the wave itself: a comparison of waves is another kind of indicator");
      return false;
    }
    Optional<String> text = readsText(formula.expression());
    if (text.isPresent()) {
      problems()
          .error(
              fields.placeOf(key),
              "found the words of '" + text.get() + "' in an indicator",
              "answered(${" + text.get() + "}), for what was written stays out of the analysis");
      return false;
    }
    if (formula.expression().items().isEmpty()) {
      problems()
          .error(
              fields.placeOf(key),
              "found '" + formula + "'",
              "an expression that names a question");
      return false;
    }
    return true;
  }

  /** A text item of which the expression looks at the words, not only whether there are any. */
  private Optional<String> readsText(Expression expression) {
    if (expression instanceof Expression.Item(String id)
        && variables(id).anyMatch(variable -> variable.measure() instanceof Measure.Text)) {
      return Optional.of(id);
    }
    return expression.parts().stream().flatMap(part -> readsText(part).stream()).findFirst();
  }

  private Problems problems() {
    return parts.problems();
  }
}
