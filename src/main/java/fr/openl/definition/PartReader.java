package fr.openl.definition;

import fr.openl.definition.document.DefinitionProblem.Severity;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Shape;
import fr.openl.definition.document.ShapeCheck;
import fr.openl.definition.expression.Checked;
import fr.openl.definition.expression.ExpressionProblem;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.TypeChecker;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what all definition files share: words for people, whose missing translations it reports,
 * and expressions. It remembers where each part was written.
 *
 * @param languages the study's languages, the default first
 */
public record PartReader(Problems problems, Origins origins, List<String> languages) {
  public PartReader {
    languages = List.copyOf(languages);
  }

  /** Reports whatever in {@code node} is not of {@code shape}. */
  public void check(Node node, Shape shape) {
    new ShapeCheck(problems).check(node, shape);
  }

  /** The words behind {@code key}. */
  public Optional<LocalText> words(Fields fields, String key) {
    return fields.find(key).flatMap(this::words);
  }

  /** The words that {@code node} writes; a missing translation is a warning. */
  public Optional<LocalText> words(Node node) {
    Optional<LocalText> words = LocalText.read(node, languages.getFirst());
    words.ifPresent(text -> reportGaps(text, node));
    return words.map(text -> origins.remember(text, node));
  }

  /** The condition behind {@code key}: an expression that is yes or no. */
  public Optional<Formula> condition(Fields fields, String key, TypeChecker checker) {
    return formula(fields, key, checker::checkCondition).map(Checked.Valid::formula);
  }

  /**
   * The expression behind {@code key}, checked by {@code check}; each problem is reported at its
   * own place.
   */
  public Optional<Checked.Valid> formula(
      Fields fields, String key, Function<String, Checked> check) {
    return fields.scalar(key).flatMap(scalar -> formula(scalar, check.apply(scalar.text())));
  }

  private Optional<Checked.Valid> formula(Node.Scalar written, Checked checked) {
    return switch (checked) {
      case Checked.Valid valid -> {
        origins.remember(valid.formula(), written);
        yield Optional.of(valid);
      }
      case Checked.Invalid(var found) -> {
        for (ExpressionProblem problem : found) {
          problems.add(
              Severity.ERROR,
              written.placeOf(problem.offset()),
              problem.found() + " in the expression",
              problem.expected(),
              problem.nearest());
        }
        yield Optional.empty();
      }
    };
  }

  private void reportGaps(LocalText text, Node node) {
    List<String> missing =
        languages.stream().filter(language -> !text.byLanguage().containsKey(language)).toList();
    if (!missing.isEmpty()) {
      problems.warning(
          node.place(),
          "no text in " + String.join(", ", missing),
          "a text in every language of the study (" + String.join(", ", languages) + ")");
    }
    text.byLanguage().keySet().stream()
        .filter(language -> !languages.contains(language))
        .forEach(
            language ->
                problems.warning(
                    node.place(),
                    "a text in " + language,
                    "only languages of the study (" + String.join(", ", languages) + ")"));
  }
}
