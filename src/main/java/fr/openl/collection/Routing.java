package fr.openl.collection;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways through one questionnaire: which question is asked under which conditions. Made once,
 * then walked by one {@link Interview} a response. Immutable and safe for many threads.
 */
public final class Routing {
  private final Questionnaire questionnaire;
  private final Map<String, Gate> gates = new LinkedHashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Optional<Spot>> spots = new HashMap<>();

  public Routing(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    for (QuestionBlock block : questionnaire.blocks()) {
      for (Question question : block.questions()) {
        gates.put(question.id(), gate(block, question));
        for (Item item : question.items()) {
          items.put(item.id(), item);
          spots.put(item.id(), Optional.of(Spot.of(item, gates.get(question.id()))));
        }
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

  Optional<Spot> findSpot(String itemId) {
    return spots.getOrDefault(itemId, Optional.empty());
  }

  Optional<Gate> findGate(String questionId) {
    return Optional.ofNullable(gates.get(questionId));
  }

  /**
   * What an interview must know of an item, looked up once for all.
   *
   * @param behindOther whether it is the text behind "other"
   * @param evasive the codes of the explicit non-substantive categories it may be answered with
   */
  record Spot(Item item, Gate gate, boolean behindOther, Set<String> evasive) {
    static Spot of(Item item, Gate gate) {
      return new Spot(
          item, gate, item.id().equals(Item.otherText(item.questionId())), evasive(item.measure()));
    }

    private static Set<String> evasive(Measure measure) {
      return switch (measure) {
        case Measure.OneCategory one -> evasive(one.list());
        case Measure.ManyCategories many -> evasive(many.list());
        default -> Set.of();
      };
    }

    private static Set<String> evasive(CodeList list) {
      return list.categories().stream()
          .filter(Category::dontKnow)
          .map(Category::code)
          .collect(Collectors.toUnmodifiableSet());
    }
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
