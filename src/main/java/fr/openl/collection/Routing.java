package fr.openl.collection;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways through one questionnaire: which question is asked under which conditions. Made once,
 * then walked by one {@link Interview} a response. Immutable and safe for many threads.
 */
public final class Routing {
  private final Questionnaire questionnaire;
  private final Map<String, Gate> gates = new LinkedHashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();

  public Routing(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    for (QuestionBlock block : questionnaire.blocks()) {
      for (Question question : block.questions()) {
        gates.put(question.id(), gate(block, question));
        question.items().forEach(item -> items.put(item.id(), item));
      }
    }
  }

  public Questionnaire questionnaire() {
    return questionnaire;
  }

  /** Item id → item, in the order of the form. */
  public Map<String, Item> items() {
    return Collections.unmodifiableMap(items);
  }

  /**
   * The walk of one unit.
   *
   * @param given item id → value as given so far; what is not asked is ignored, not refused
   */
  public Interview interview(Map<String, Value> given, Circumstances circumstances) {
    return new Interview(this, given, circumstances);
  }

  Optional<Item> findItem(String id) {
    return Optional.ofNullable(items.get(id));
  }

  Optional<Gate> findGate(String questionId) {
    return Optional.ofNullable(gates.get(questionId));
  }

  private static Gate gate(QuestionBlock block, Question question) {
    List<Formula> conditions = new ArrayList<>();
    block.relevant().ifPresent(conditions::add);
    question.relevant().ifPresent(conditions::add);
    return new Gate(
        List.copyOf(conditions),
        question.type().control() instanceof Control.Hidden hidden
            ? Optional.of(hidden.value())
            : Optional.empty());
  }

  /** All conditions under which a question is asked, and its formula when it is calculated. */
  record Gate(List<Formula> conditions, Optional<Formula> calculated) {}
}
