package fr.openl.collection;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ways through one questionnaire: which question is asked under which conditions. Made once,
 * then walked by one {@link Interview} a response. Immutable and safe for many threads.
 */
public final class Routing {
  private final Questionnaire questionnaire;
  private final Map<String, Gate> gates = new HashMap<>();
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Spot> spots = new LinkedHashMap<>();
  private final int gateCount;

  public Routing(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    int numbered = 0;
    for (QuestionBlock block : questionnaire.blocks()) {
      Gate outer =
          new Gate(numbered++, Optional.empty(), ready(block.relevant()), Optional.empty());
      for (Question question : block.questions()) {
        Gate gate = gate(numbered++, outer, question);
        gates.put(question.id(), gate);
        for (Item item : question.items()) {
          items.put(item.id(), item);
          spots.put(item.id(), Spot.of(spots.size(), item, question, gate));
        }
      }
    }
    gateCount = numbered;
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
    @Nullable Value[] known = new Value[spots.size()];
    given.forEach(
        (id, value) -> {
          Spot spot = spots.get(id);
          if (spot != null) {
            known[spot.number()] = value;
          }
        });
    return new Interview(this, known, circumstances);
  }

  /** The spots, in the order of the form. */
  Collection<Spot> spots() {
    return spots.values();
  }

  /** How many gates there are, those of the blocks included. */
  int gates() {
    return gateCount;
  }

  @Nullable Spot spot(String itemId) {
    return spots.get(itemId);
  }

  Optional<Gate> findGate(String questionId) {
    return Optional.ofNullable(gates.get(questionId));
  }

  /**
   * What an interview must know of an item, looked up once for all.
   *
   * @param number from 0, in the order of the form
   * @param behindOther whether it is the text behind "other"
   * @param evasive the codes of the explicit non-substantive categories it may be answered with
   */
  record Spot(
      int number,
      Item item,
      Question question,
      Gate gate,
      boolean behindOther,
      Set<String> evasive) {
    static Spot of(int number, Item item, Question question, Gate gate) {
      return new Spot(
          number,
          item,
          question,
          gate,
          item.id().equals(Item.otherText(item.questionId())),
          evasive(item.measure()));
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

  private static Gate gate(int number, Gate outer, Question question) {
    return new Gate(
        number,
        Optional.of(outer),
        ready(question.relevant()),
        question.type().control() instanceof Control.Hidden hidden
            ? ready(Optional.of(hidden.value()))
            : Optional.empty());
  }

  private static Optional<Evaluator> ready(Optional<Formula> formula) {
    return formula.map(written -> new Evaluator(written.expression()));
  }

  /**
   * Under which condition a block, or a question inside its block, is asked, and the question's
   * formula when it is calculated.
   *
   * @param number from 0, in the order of the form
   * @param outer the block's
   */
  record Gate(
      int number,
      Optional<Gate> outer,
      Optional<Evaluator> condition,
      Optional<Evaluator> calculated) {}
}
