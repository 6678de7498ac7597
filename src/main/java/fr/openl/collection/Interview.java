package fr.openl.collection;

import fr.openl.definition.Item;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Scope;
import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One unit's way through a questionnaire, given its answers so far: what is asked, what is
 * calculated, and what is known of every item. Conditions may look forward or back in the form; a
 * question whose condition in the end depends on itself is not asked. For one thread.
 */
public final class Interview implements Scope {
  private static final Answer NOT_ASKED = new Answer.NotAsked();
  private static final Answer NO_ANSWER = new Answer.NoAnswer();

  private final Routing routing;
  private final @Nullable Value[] given;
  private final Circumstances circumstances;
  private final Decision[] decisions;
  private final @Nullable Answer[] answers;

  /**
   * @param given by the number of the spot; not to be changed any more
   */
  Interview(Routing routing, @Nullable Value[] given, Circumstances circumstances) {
    this.routing = routing;
    this.given = given;
    this.circumstances = circumstances;
    this.decisions = new Decision[routing.gates()];
    this.answers = new Answer[routing.spots().size()];
    Arrays.fill(decisions, Decision.OPEN);
  }

  /** Whether the question is put to the unit; false when the questionnaire has no such question. */
  public boolean asksQuestion(String questionId) {
    return routing.findGate(questionId).filter(this::opens).isPresent();
  }

  boolean opens(Routing.Gate gate) {
    if (decisions[gate.number()] == Decision.OPEN) {
      decisions[gate.number()] = Decision.PENDING;
      decisions[gate.number()] =
          (gate.outer().isEmpty() || opens(gate.outer().get())) && holds(gate.condition())
              ? Decision.ASKED
              : Decision.NOT_ASKED;
    }
    return decisions[gate.number()] == Decision.ASKED;
  }

  private boolean holds(Optional<Evaluator> condition) {
    return condition.isEmpty() || condition.get().holds(this);
  }

  /**
   * Whether the item is put to the unit: its question is, and for the text behind "other", that
   * category is chosen.
   */
  @Override
  public boolean asked(String id) {
    Routing.Spot spot = routing.spot(id);
    return spot != null && asked(spot);
  }

  private boolean asked(Routing.Spot spot) {
    return opens(spot.gate())
        && (!spot.behindOther() || chosen(spot.item().questionId(), Item.OTHER));
  }

  @Override
  public Optional<Value> value(String id) {
    return answer(id).said();
  }

  @Override
  public boolean answered(String id) {
    return answer(id) instanceof Answer.Given;
  }

  /** The item of this id in the questionnaire. */
  public Optional<Item> findItem(String id) {
    return Optional.ofNullable(routing.items().get(id));
  }

  /** What is known of one item. */
  public Answer answer(String id) {
    Routing.Spot spot = routing.spot(id);
    return spot == null ? NOT_ASKED : answer(spot);
  }

  /** What is known of one item; not remembered while its own question is being decided. */
  Answer answer(Routing.Spot spot) {
    Answer known = answers[spot.number()];
    if (known != null) {
      return known;
    }
    if (!asked(spot)) {
      return decisions[spot.gate().number()] == Decision.PENDING
          ? NOT_ASKED
          : remember(spot, NOT_ASKED);
    }
    Optional<Evaluator> formula = spot.gate().calculated();
    if (formula.isEmpty()) {
      return remember(spot, answer(spot, given[spot.number()]));
    }
    remember(spot, NO_ANSWER); // unknown meanwhile
    return remember(spot, answer(spot, formula.get().evaluate(this).orElse(null)));
  }

  private static Answer answer(Routing.Spot spot, @Nullable Value value) {
    if (value == null) {
      return NO_ANSWER;
    }
    return evades(spot.evasive(), value) ? new Answer.DontKnow(value) : new Answer.Given(value);
  }

  private Answer remember(Routing.Spot spot, Answer answer) {
    answers[spot.number()] = answer;
    return answer;
  }

  /** What is known of every item that is asked, in the order of the form. */
  public Map<String, Answer> answers() {
    Map<String, Answer> asked = LinkedHashMap.newLinkedHashMap(answers.length);
    for (Routing.Spot spot : routing.spots()) {
      Answer answer = answer(spot);
      if (!(answer instanceof Answer.NotAsked)) {
        asked.put(spot.item().id(), answer);
      }
    }
    return asked;
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

  private boolean chosen(String id, String code) {
    return switch (value(id).orElse(null)) {
      case Value.Code one -> one.code().equals(code);
      case Value.Codes many -> many.codes().contains(code);
      case null, default -> false;
    };
  }

  /** Whether nothing but explicit non-substantive categories was chosen. */
  private static boolean evades(Set<String> evasive, Value value) {
    return switch (value) {
      case Value.Code code -> evasive.contains(code.code());
      case Value.Codes codes -> !codes.codes().isEmpty() && evasive.containsAll(codes.codes());
      default -> false;
    };
  }

  /** Whether a question is asked; while its conditions are looked at, it is not. */
  private enum Decision {
    OPEN,
    PENDING,
    ASKED,
    NOT_ASKED
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
