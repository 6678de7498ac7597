package fr.openl.definition.expression;

import fr.openl.definition.expression.Expression.Function;
import java.util.List;
import java.util.Optional;

/** A part with its type; without a type when a problem was already told. */
record Typed(Expression written, Expression resolved, Optional<ValueType> type) {
  boolean is(ValueType wanted) {
    return type.filter(wanted::equals).isPresent();
  }

  static Typed of(Expression written, Expression resolved, ValueType type) {
    return new Typed(written, resolved, Optional.of(type));
  }

  /** A text in quotes, or a choice among such texts: it becomes what its surroundings ask for. */
  boolean isTextConstant() {
    return isTextConstant(written);
  }

  private static boolean isTextConstant(Expression written) {
    return switch (written) {
      case Expression.Literal(Value value) -> value instanceof Value.Words;
      case Expression.Call(Function function, List<Expression> arguments) ->
          switch (function) {
            case IF -> arguments.stream().skip(1).allMatch(Typed::isTextConstant);
            case COALESCE -> arguments.stream().allMatch(Typed::isTextConstant);
            default -> false;
          };
      default -> false;
    };
  }
}
