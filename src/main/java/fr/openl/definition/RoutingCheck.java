package fr.openl.definition;

import static java.util.Objects.requireNonNull;

import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Problems;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Scope;
import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds questions that nobody can be asked, by trying every answer that their conditions can tell
 * apart. Conditions over free text, calculations, dates of today or very many answers are passed
 * over.
 */
final class RoutingCheck {
  /** How many combinations of answers are tried for one question. */
  private static final int TRIALS = 4_000;

  private final Questionnaire questionnaire;
  private final Origins origins;
  private final Problems problems;
  private final Map<String, Question> questionsByItem = new HashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final IdentityHashMap<Formula, Evaluator> evaluators = new IdentityHashMap<>();

  RoutingCheck(Questionnaire questionnaire, Origins origins, Problems problems) {
    this.questionnaire = questionnaire;
    this.origins = origins;
    this.problems = problems;
    for (Question question : questionnaire.questions().toList()) {
      for (Item item : question.items()) {
        questionsByItem.putIfAbsent(item.id(), question);
        items.putIfAbsent(item.id(), item);
      }
    }
  }

  void check() {
    for (QuestionBlock block : questionnaire.blocks()) {
      block.relevant().ifPresent(condition -> check(condition, Optional.empty()));
      for (Question question : block.questions()) {
        question.relevant().ifPresent(condition -> check(condition, block.relevant()));
      }
    }
  }

  private void check(Formula condition, Optional<Formula> around) {
    if (!isPossible(List.of(condition), false)) {
      problems.warning(
          origins.place(condition),
          "a condition that no answers fulfil: nobody is asked",
          "a condition that some answers fulfil");
    } else if (!isPossible(Stream.concat(Stream.of(condition), around.stream()).toList(), true)) {
      problems.warning(
          origins.place(condition),
          "a condition that contradicts the routing of its block or of "
              + String.join(", ", condition.expression().items())
              + ": nobody is asked",
          "a condition that some answers fulfil");
    }
  }

  /**
   * Whether some answers fulfil all of {@code conditions}; true as well when that cannot be found
   * out by trying.
   *
   * @param routed whether an item counts only where its own question is asked
   */
  private boolean isPossible(List<Formula> conditions, boolean routed) {
    Set<Formula> involved = new LinkedHashSet<>(conditions);
    Set<String> free = new LinkedHashSet<>();
    conditions.forEach(condition -> involve(condition.expression(), routed, involved, free));
    List<Expression> expressions = involved.stream().map(Formula::expression).toList();
    Map<String, List<Optional<Value>>> trials = new LinkedHashMap<>();
    long combinations = 1;
    for (String id : free) {
      Optional<List<Optional<Value>>> values =
          isCalculated(id)
              ? Optional.empty()
              : TrialValues.of(requireNonNull(items.get(id)).measure(), id, expressions, routed);
      if (values.isEmpty()) {
        return true;
      }
      trials.put(id, values.get());
      combinations *= values.get().size();
      if (combinations > TRIALS) {
        return true;
      }
    }
    return anyFulfils(conditions, routed, List.copyOf(trials.keySet()), trials, new HashMap<>());
  }

  private boolean anyFulfils(
      List<Formula> conditions,
      boolean routed,
      List<String> open,
      Map<String, List<Optional<Value>>> trials,
      Map<String, Value> answers) {
    if (open.isEmpty()) {
      TrialScope scope = new TrialScope(this, routed, answers);
      return conditions.stream().allMatch(condition -> holds(condition, scope));
    }
    String id = open.getFirst();
    for (Optional<Value> value : trials.getOrDefault(id, List.of())) {
      value.ifPresentOrElse(given -> answers.put(id, given), () -> answers.remove(id));
      if (anyFulfils(conditions, routed, open.subList(1, open.size()), trials, answers)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Formula condition, Scope scope) {
    return evaluators
        .computeIfAbsent(condition, formula -> new Evaluator(formula.expression()))
        .holds(scope);
  }

  /**
   * Gathers the items that {@code expression} depends on, and the conditions of their questions.
   */
  private void involve(
      Expression expression, boolean routed, Set<Formula> involved, Set<String> free) {
    for (String id : expression.items()) {
      Question question = questionsByItem.get(id);
      if (question != null && free.add(id) && routed) {
        routing(question)
            .filter(involved::add)
            .forEach(formula -> involve(formula.expression(), true, involved, free));
      }
    }
  }

  /** The conditions under which {@code question} is asked: its own and its block's. */
  private Stream<Formula> routing(Question question) {
    return Stream.concat(
        question.relevant().stream(),
        questionnaire.findBlockOf(question.id()).flatMap(QuestionBlock::relevant).stream());
  }

  /** Answers on trial. Without routing every item that has a value counts as asked. */
  private record TrialScope(RoutingCheck check, boolean routed, Map<String, Value> answers)
      implements Scope {
    @Override
    public Optional<Value> value(String id) {
      return asked(id) ? Optional.ofNullable(answers.get(id)) : Optional.empty();
    }

    @Override
    public boolean asked(String id) {
      Question question = check.questionsByItem.get(id);
      return !routed
          || question == null
          || check.routing(question).allMatch(condition -> check.holds(condition, this));
    }

    @Override
    public boolean answered(String id) {
      return value(id)
          .filter(
              value -> !(value instanceof Value.Code(String code) && check.isDontKnow(id, code)))
          .isPresent();
    }

    @Override
    public Optional<Value> previous(String id) {
      return Optional.empty();
    }

    @Override
    public Optional<Value> self() {
      return Optional.empty();
    }

    @Override
    public LocalDate today() {
      return LocalDate.EPOCH;
    }

    @Override
    public Optional<LocalDateTime> submitted() {
      return Optional.empty();
    }
  }

  private boolean isCalculated(String itemId) {
    Question question = questionsByItem.get(itemId);
    return question == null || question.type().control() instanceof Control.Hidden;
  }

  private boolean isDontKnow(String itemId, String code) {
    return Optional.ofNullable(items.get(itemId))
        .filter(item -> item.measure() instanceof Measure.OneCategory)
        .flatMap(item -> ((Measure.OneCategory) item.measure()).list().findCategory(code))
        .filter(Category::dontKnow)
        .isPresent();
  }
}
