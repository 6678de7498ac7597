package fr.openl.definition;

import fr.openl.definition.document.DefinitionProblem.Severity;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Place;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Shape;
import fr.openl.definition.document.ShapeCheck;
import fr.openl.definition.expression.Checked;
import fr.openl.definition.expression.ExpressionProblem;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.TypeChecker;
import java.util.List;
import java.util.Map;
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
    Optional<LocalText> words = wordsOfMany(node);
    words.ifPresent(text -> reportGaps(text, node));
    return words;
  }

  /** The words that {@code node} writes, for a part whose gaps are reported all at once. */
  public Optional<LocalText> wordsOfMany(Node node) {
    return LocalText.read(node, languages.getFirst()).map(text -> origins.remember(text, node));
  }

  /** Reports once for all of {@code labels}, by their codes, how many lack a translation. */
  public void reportGapsOfMany(Map<String, LocalText> labels, Place place) {
    for (String language : languages) {
      List<String> without =
          labels.entrySet().stream()
              .filter(label -> !label.getValue().byLanguage().containsKey(language))
              .map(Map.Entry::getKey)
              .toList();
      if (!without.isEmpty()) {
        problems.warning(
            place,
            "no label in "
                + language
                + " for "
                + String.join(", ", without.subList(0, Math.min(3, without.size())))
                + (without.size() > 3 ? " … (" + without.size() + " in all)" : ""),
            everyLanguage());
      }
    }
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
      problems.warning(node.place(), "no text in " + String.join(", ", missing), everyLanguage());
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

  private String everyLanguage() {
    return "a text in every language of the study (" + String.join(", ", languages) + ")";
  }
}
