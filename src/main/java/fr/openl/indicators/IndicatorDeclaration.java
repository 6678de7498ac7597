package fr.openl.indicators;

import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.definition.Measure;
import fr.openl.definition.PartReader;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node.Scalar;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.ShapeCheck;
import fr.openl.definition.expression.Formula;
import fr.openl.frame.StudyFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One indicator as it stands in {@code indicators.yaml}, being read. An expression must make sense
 * in at least one revision of the questionnaire: waves that asked other questions have no number.
 *
 * @param fields the keys of the indicator
 * @param study that declares it
 * @param revisions the questionnaire's revisions, the present one first
 * @param frameVariables what the study tells of the frame besides, for breakdowns
 */
public record IndicatorDeclaration(
    PartReader parts,
    Fields fields,
    StudyFolder study,
    List<Questionnaire> revisions,
    Set<String> frameVariables) {
  public IndicatorDeclaration {
    revisions = List.copyOf(revisions);
    frameVariables = Set.copyOf(frameVariables);
  }

  /** The condition behind {@code key}. */
  public Optional<Formula> condition(String key) {
    return formulas().condition(key);
  }

  /** The amount behind {@code key}. */
  public Optional<Formula> amount(String key) {
    return formulas().amount(key);
  }

  /**
   * The item behind {@code key}, {@code ${id}} and nothing else.
   *
   * @param accepted what its variable must be
   * @param expected says the same in words
   */
  public Optional<Formula> item(String key, Predicate<Variable> accepted, String expected) {
    return formulas().item(key, accepted, expected);
  }

  /** What every indicator declares; {@code chart} is drawn unless it asks for another. */
  public Optional<Heading> heading(ChartChoice chart) {
    Optional<Formula> among = condition("among");
    return fields
        .text("id")
        .flatMap(
            id ->
                parts
                    .words(fields, "label")
                    .map(
                        label ->
                            new Heading(
                                id,
                                label,
                                parts.words(fields, "definition"),
                                among,
                                word("base", Base.values()).orElse(Base.ANSWERED),
                                breakdowns(),
                                word("chart", ChartChoice.values()).orElse(chart),
                                fields.truth("headline"))));
  }

  /**
   * The condition behind {@code key} for one of several items.
   *
   * @param item the item, where it is written
   * @param placeholder what stands for the items in the condition, such as <code>${tool}</code>
   * @param replacement what it stands for here
   */
  Optional<Formula> conditionOf(Scalar item, String key, String placeholder, String replacement) {
    return formulas().conditionOf(item, key, placeholder, replacement);
  }

  /** The block behind {@code block}, of any revision. */
  Optional<String> block() {
    List<String> known =
        revisions.stream()
            .flatMap(revision -> revision.blocks().stream())
            .map(QuestionBlock::id)
            .distinct()
            .toList();
    Optional<Scalar> written = fields.scalar("block");
    written
        .filter(block -> !known.contains(block.text()))
        .ifPresent(block -> problems().unknown(block.place(), "block", block.text(), known));
    return written.map(Scalar::text);
  }

  /** The same for a kind whose numbers are over those who answered, and over nobody else. */
  Optional<Heading> headingOverAnswers(ChartChoice chart) {
    if (fields.text("base").filter(base -> !base.equals("answered")).isPresent()) {
      problems()
          .error(
              fields.placeOf("base"),
              "found base: " + fields.text("base").get(),
              "base: answered or none, for this kind is over those who answered");
    }
    return heading(chart);
  }

  /** The shares behind {@code key}, in order: numbers above 0 and below 1. */
  List<Double> sharesInOrder(String key) {
    List<Double> shares = new ArrayList<>();
    for (Scalar written : fields.scalars(key)) {
      Optional<Double> share = ShapeCheck.number(written.text()).filter(s -> s > 0 && s < 1);
      if (share.isEmpty() || (!shares.isEmpty() && share.get() <= shares.getLast())) {
        problems()
            .error(
                written.place(),
                "found " + written.text() + " in " + key,
                "shares above 0 and below 1 in ascending order, such as [0.25, 0.5, 0.75]");
      }
      share.ifPresent(shares::add);
    }
    if (fields.has(key) && fields.scalars(key).isEmpty()) {
      problems().error(fields.placeOf(key), "found no share in " + key, "at least one");
    }
    return shares;
  }

  /** The codes behind {@code key}, of which each must be one of {@code known}. */
  List<String> codes(String key, List<String> known) {
    for (Scalar code : fields.scalars(key)) {
      if (!known.contains(code.text())) {
        problems().unknown(code.place(), "category", code.text(), known);
      }
    }
    return fields.texts(key).stream().distinct().toList();
  }

  private List<String> breakdowns() {
    Set<String> known = new HashSet<>(frameVariables);
    Set<String> seen = new HashSet<>();
    revisions.stream()
        .map(Codebook::of)
        .flatMap(codebook -> codebook.variables().stream())
        .filter(IndicatorDeclaration::breaksDown)
        .forEach(variable -> known.add(variable.id()));
    for (Scalar by : fields.scalars("by")) {
      if (!known.contains(by.text())) {
        problems().unknown(by.place(), "breakdown", by.text(), known.stream().sorted().toList());
      } else if (!seen.add(by.text())) {
        problems().error(by.place(), "breakdown '" + by.text() + "' twice", "each breakdown once");
      }
    }
    return fields.texts("by").stream().distinct().filter(known::contains).toList();
  }

  private static boolean breaksDown(Variable variable) {
    return variable.measure() instanceof Measure.OneCategory
        || variable.measure() instanceof Measure.Truth;
  }

  Stream<Variable> variables(String id) {
    return formulas().variables(id);
  }

  private DeclaredFormulas formulas() {
    return new DeclaredFormulas(parts, fields, revisions);
  }

  private <E extends Enum<E>> Optional<E> word(String key, E[] words) {
    return fields
        .text(key)
        .flatMap(
            text ->
                Arrays.stream(words)
                    .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst());
  }

  Problems problems() {
    return parts.problems();
  }
}
