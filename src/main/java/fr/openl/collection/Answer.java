package fr.openl.collection;

import fr.openl.definition.expression.Value;
import java.util.Optional;

/** What a unit said to one item. */
public sealed interface Answer {
  ValueState state();

  /** What was chosen or written, substantive or not; empty when nothing was. */
  default Optional<Value> said() {
    return switch (this) {
      case Given given -> Optional.of(given.value());
      case DontKnow evasive -> Optional.of(evasive.value());
      case NoAnswer blank -> Optional.empty();
      case NotAsked never -> Optional.empty();
    };
  }

  /** A substantive answer. */
  record Given(Value value) implements Answer {
    @Override
    public ValueState state() {
      return ValueState.GIVEN;
    }
  }

  /** An explicit non-substantive category was chosen. */
  record DontKnow(Value value) implements Answer {
    @Override
    public ValueState state() {
      return ValueState.DONT_KNOW;
    }
  }

  /** Asked, left blank. */
  record NoAnswer() implements Answer {
    @Override
    public ValueState state() {
      return ValueState.NO_ANSWER;
    }
  }

  /** Routing or revision did not ask. */
  record NotAsked() implements Answer {
    @Override
    public ValueState state() {
      return ValueState.NOT_ASKED;
    }
  }
}
