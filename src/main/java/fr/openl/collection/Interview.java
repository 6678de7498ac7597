package fr.openl.collection;

import fr.openl.definition.Item;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Scope;
import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One unit's way through a questionnaire, given its answers so far: what is asked, what is
 * calculated, and what is known of every item. Conditions may look forward or back in the form; a
 * question whose condition in the end depends on itself is not asked. For one thread.
 */
public final class Interview implements Scope {
  private static final Answer NOT_ASKED = new Answer.NotAsked();
  private static final Answer NO_ANSWER = new Answer.NoAnswer();

  private final Routing routing;
  private final Map<String, Value> given;
  private final Circumstances circumstances;
  private final Map<String, Boolean> asked = new HashMap<>();
  private final Map<String, Optional<Value>> calculated = new HashMap<>();

  Interview(Routing routing, Map<String, Value> given, Circumstances circumstances) {
    this.routing = routing;
    this.given = Map.copyOf(given);
    this.circumstances = circumstances;
  }

  /** Whether the question is put to the unit; false when the questionnaire has no such question. */
  public boolean asksQuestion(String questionId) {
    Optional<Routing.Gate> gate = routing.findGate(questionId);
    return gate.isPresent() && asksQuestion(questionId, gate.get());
  }

  private boolean asksQuestion(String questionId, Routing.Gate gate) {
    Boolean known = asked.putIfAbsent(questionId, false); // false while it is being decided
    if (known != null) {
      return known;
    }
    for (Formula condition : gate.conditions()) {
      if (!holds(condition)) {
        return false;
      }
    }
    asked.put(questionId, true);
    return true;
  }

  /**
   * Whether the item is put to the unit: its question is, and for the text behind "other", that
   * category is chosen.
   */
  @Override
  public boolean asked(String id) {
    Optional<Routing.Spot> spot = routing.findSpot(id);
    return spot.isPresent() && asked(spot.get());
  }

  private boolean asked(Routing.Spot spot) {
    String question = spot.item().questionId();
    return asksQuestion(question, spot.gate())
        && (!spot.behindOther() || chosen(question, Item.OTHER));
  }

  @Override
  public Optional<Value> value(String id) {
    Optional<Routing.Spot> spot = routing.findSpot(id);
    return spot.isPresent() && asked(spot.get()) ? valueOf(spot.get()) : Optional.empty();
  }

  /** Of an item that is asked. */
  private Optional<Value> valueOf(Routing.Spot spot) {
    String id = spot.item().id();
    Optional<Formula> formula = spot.gate().calculated();
    return formula.isPresent() ? calculated(id, formula.get()) : Optional.ofNullable(given.get(id));
  }

  @Override
  public boolean answered(String id) {
    return answer(id) instanceof Answer.Given;
  }

  /** What is known of one item. */
  public Answer answer(String id) {
    Optional<Routing.Spot> spot = routing.findSpot(id);
    if (spot.isEmpty() || !asked(spot.get())) {
      return NOT_ASKED;
    }
    Optional<Value> value = valueOf(spot.get());
    if (value.isEmpty()) {
      return NO_ANSWER;
    }
    return evades(spot.get().evasive(), value.get())
        ? new Answer.DontKnow(value.get())
        : new Answer.Given(value.get());
  }

  /** What is known of every item of the questionnaire, in the order of the form. */
  public Map<String, Answer> answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    routing.items().keySet().forEach(id -> answers.put(id, answer(id)));
    return answers;
  }

  /** This interview as a constraint sees it, with {@code answer} as the {@code .} under check. */
  public Scope checking(Value answer) {
    return new Checking(this, answer);
  }

  @Override
  public Optional<Value> previous(String id) {
    return Optional.ofNullable(circumstances.previous().get(id));
  }

  @Override
  public Optional<Value> self() {
    return Optional.empty();
  }

  @Override
  public LocalDate today() {
    return circumstances.today();
  }

  @Override
  public Optional<LocalDateTime> submitted() {
    return circumstances.submitted();
  }

  private boolean holds(Formula condition) {
    return Evaluator.holds(condition.expression(), this);
  }

  private Optional<Value> calculated(String id, Formula formula) {
    Optional<Value> known = calculated.putIfAbsent(id, Optional.empty()); // unknown meanwhile
    if (known != null) {
      return known;
    }
    Optional<Value> value = Evaluator.evaluate(formula.expression(), this);
    calculated.put(id, value);
    return value;
  }

  private boolean chosen(String id, String code) {
    return value(id)
        .filter(
            value ->
                switch (value) {
                  case Value.Code one -> one.code().equals(code);
                  case Value.Codes many -> many.codes().contains(code);
                  default -> false;
                })
        .isPresent();
  }

  /** Whether nothing but explicit non-substantive categories was chosen. */
  private static boolean evades(Set<String> evasive, Value value) {
    return switch (value) {
      case Value.Code code -> evasive.contains(code.code());
      case Value.Codes codes -> !codes.codes().isEmpty() && evasive.containsAll(codes.codes());
      default -> false;
    };
  }

  private record Checking(Interview interview, Value answer) implements Scope {
    @Override
    public Optional<Value> value(String id) {
      return interview.value(id);
    }

    @Override
    public Optional<Value> previous(String id) {
      return interview.previous(id);
    }

    @Override
    public boolean asked(String id) {
      return interview.asked(id);
    }

    @Override
    public boolean answered(String id) {
      return interview.answered(id);
    }

    @Override
    public Optional<Value> self() {
      return Optional.of(answer);
    }

    @Override
    public LocalDate today() {
      return interview.today();
    }

    @Override
    public Optional<LocalDateTime> submitted() {
      return interview.submitted();
    }
  }
}
