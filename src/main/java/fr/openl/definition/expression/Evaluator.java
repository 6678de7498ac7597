package fr.openl.definition.expression;

import com.google.re2j.Pattern;
import fr.openl.definition.expression.Expression.Comparison;
import fr.openl.definition.expression.Expression.Function;
import fr.openl.definition.expression.Expression.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A checked expression, made ready once and then computed for unit after unit: forms, constraints,
 * advice. Pure and total; an empty result is unknown. Immutable and safe for many threads. {@link
 * SqlTranslation} says the same for a whole wave.
 *
 * <p>Chains of {@code and}, {@code or} and {@code +}, two by two in the tree, are computed term
 * after term; terms that all ask for a category of the same choice, as those of {@code libre(…)}
 * do, look at it once. All kinds of expression stand in this one file, so that the language can be
 * read at a glance; what operators make of known values stands in {@link Operators}.
 */
public final class Evaluator {
  private final Part whole;

  /**
   * @param expression as {@link TypeChecker} resolved it
   */
  public Evaluator(Expression expression) {
    whole = part(expression);
  }

  /**
   * The value in {@code scope}.
   *
   * @throws IllegalArgumentException when the scope gives an item a value of another type than the
   *     expression was checked with
   */
  public Optional<Value> evaluate(Scope scope) {
    return Optional.ofNullable(whole.in(scope));
  }

  /** Whether this condition is true; unknown is not. */
  public boolean holds(Scope scope) {
    Value value = whole.in(scope);
    return value != null && Operators.holds(value);
  }

  /** Whether this condition is false; unknown is not. */
  public boolean fails(Scope scope) {
    Value value = whole.in(scope);
    return value != null && !Operators.holds(value);
  }

  /** The value of {@code expression} for one unit alone. */
  public static Optional<Value> evaluate(Expression expression, Scope scope) {
    return new Evaluator(expression).evaluate(scope);
  }

  /** Whether {@code condition} is true of one unit alone; unknown is not. */
  public static boolean holds(Expression condition, Scope scope) {
    return new Evaluator(condition).holds(scope);
  }

  private static Part part(Expression e) {
    return switch (e) {
      case Expression.Literal(Value value) -> scope -> value;
      case Expression.Item(String id) -> scope -> scope.value(id).orElse(null);
      case Expression.Self self -> scope -> scope.self().orElse(null);
      case Expression.Previous(String id) -> scope -> scope.previous(id).orElse(null);
      case Expression.Asked(String id) -> scope -> Operators.truth(scope.asked(id));
      case Expression.Answered(String id) -> scope -> Operators.truth(scope.answered(id));
      case Expression.Not(Expression of) -> known(of, Operators::not);
      case Expression.And and -> decided(false, terms(and, Expression.And.class::isInstance));
      case Expression.Or or -> either(terms(or, Expression.Or.class::isInstance));
      case Expression.Compare(Comparison by, Expression left, Expression right) ->
          known(left, right, (one, other) -> Operators.compare(by, one, other));
      case Expression.Arithmetic plus when isSum(plus) -> sum(terms(plus, Evaluator::isSum));
      case Expression.Arithmetic(Operation by, Expression left, Expression right) ->
          known(left, right, (one, other) -> Operators.compute(by, one, other));
      case Expression.Negative(Expression of) -> known(of, Operators::negative);
      case Expression.In(Expression of, List<Expression> among) -> in(part(of), parts(among));
      case Expression.Selected(Expression of, String code) ->
          known(of, chosen -> Operators.truth(Operators.codes(chosen).contains(code)));
      case Expression.Call(Function function, List<Expression> arguments) ->
          call(function, arguments);
    };
  }

  private static Part[] parts(List<Expression> of) {
    return of.stream().map(Evaluator::part).toArray(Part[]::new);
  }

  /** The terms of a chain, which the tree holds from the left: {@code (a or b) or c}. */
  private static List<Expression> terms(Expression chain, Predicate<Expression> goesOn) {
    List<Expression> terms = new ArrayList<>();
    Expression left = chain;
    while (goesOn.test(left)) {
      terms.addFirst(left.parts().getLast());
      left = left.parts().getFirst();
    }
    terms.addFirst(left);
    return terms;
  }

  private static boolean isSum(Expression e) {
    return e instanceof Expression.Arithmetic arithmetic && arithmetic.by() == Operation.PLUS;
  }

  /** Of what is known; unknown when that is unknown. */
  private static Part known(Expression of, Step step) {
    Part part = part(of);
    return scope -> {
      Value value = part.in(scope);
      return value == null ? null : step.from(value);
    };
  }

  /** Of two that are known; unknown when one is unknown. */
  private static Part known(Expression left, Expression right, Join join) {
    Part one = part(left);
    Part other = part(right);
    return scope -> {
      Value a = one.in(scope);
      Value b = other.in(scope);
      return a == null || b == null ? null : join.from(a, b);
    };
  }

  /**
   * Kleene: one term that is {@code decisive} decides, whatever the others; else all are needed.
   */
  private static Part decided(boolean decisive, List<Expression> terms) {
    Part[] parts = parts(terms);
    return scope -> {
      boolean unknown = false;
      for (Part part : parts) {
        Value value = part.in(scope);
        if (value != null && Operators.holds(value) == decisive) {
          return value;
        }
        unknown |= value == null;
      }
      return unknown ? null : Operators.truth(!decisive);
    };
  }

  /** A choice of which one category of several is asked for is looked at once. */
  private static Part either(List<Expression> terms) {
    Set<Expression> choices = new HashSet<>();
    Set<String> wanted = new HashSet<>();
    for (Expression term : terms) {
      if (!(term instanceof Expression.Selected(Expression of, String code))) {
        return decided(true, terms);
      }
      choices.add(of);
      wanted.add(code);
    }
    return choices.size() == 1
        ? known(choices.iterator().next(), chosen -> Operators.selected(wanted, chosen))
        : decided(true, terms);
  }

  private static Part sum(List<Expression> terms) {
    Part[] parts = parts(terms);
    return scope -> {
      double sum = 0;
      for (Part part : parts) {
        Value term = part.in(scope);
        sum += term == null ? Double.NaN : Operators.amount(term);
      }
      return Operators.quantity(sum);
    };
  }

  /** Like {@code of = a or of = b or …}. */
  private static Part in(Part of, Part[] among) {
    return scope -> {
      Value sought = of.in(scope);
      if (sought == null) {
        return null;
      }
      boolean unknown = false;
      for (Part candidate : among) {
        Value value = candidate.in(scope);
        if (sought.equals(value)) {
          return Operators.truth(true);
        }
        unknown |= value == null;
      }
      return unknown ? null : Operators.truth(false);
    };
  }

  private static Part call(Function function, List<Expression> arguments) {
    return switch (function) {
      case IF -> branch(parts(arguments));
      case COALESCE -> firstKnown(parts(arguments));
      case COUNT_SELECTED -> known(arguments.getFirst(), Operators::count);
      case STRING_LENGTH -> known(arguments.getFirst(), Operators::length);
      case REGEX -> {
        Pattern pattern = pattern(arguments.getLast());
        yield known(
            arguments.getFirst(), text -> Operators.truth(pattern.matches(Operators.words(text))));
      }
      case TODAY -> scope -> new Value.Day(scope.today());
      case SUBMITTED -> scope -> scope.submitted().map(Value.Moment::new).orElse(null);
      case DATE -> known(arguments.getFirst(), Operators::day);
      case NUMBER -> known(arguments.getFirst(), Operators::number);
      case ROUND -> known(arguments.getFirst(), Operators::round);
      case MIN -> extreme(parts(arguments), -1);
      case MAX -> extreme(parts(arguments), 1);
      case EVERY, SOME, LIBRE -> throw new IllegalArgumentException("Not checked: " + function);
    };
  }

  /** {@code if(condition, then, otherwise)}. */
  private static Part branch(Part[] arguments) {
    return scope -> {
      Value condition = arguments[0].in(scope);
      return condition == null ? null : arguments[Operators.holds(condition) ? 1 : 2].in(scope);
    };
  }

  private static Part firstKnown(Part[] arguments) {
    return scope -> {
      for (Part argument : arguments) {
        Value value = argument.in(scope);
        if (value != null) {
          return value;
        }
      }
      return null;
    };
  }

  private static Part extreme(Part[] arguments, int direction) {
    return scope -> {
      Value best = arguments[0].in(scope);
      for (int i = 1; i < arguments.length && best != null; i++) {
        Value next = arguments[i].in(scope);
        best = next == null || Operators.order(next, best) * direction > 0 ? next : best;
      }
      return best;
    };
  }

  private static Pattern pattern(Expression e) {
    if (e instanceof Expression.Literal(Value.Words(String pattern))) {
      return Pattern.compile(pattern);
    }
    throw new IllegalArgumentException("Not checked: the pattern " + e);
  }

  /** A part made ready: its value for one unit, null when unknown. */
  private interface Part {
    @Nullable Value in(Scope scope);
  }

  /** What a known value gives; null when unknown all the same. */
  private interface Step {
    @Nullable Value from(Value value);
  }

  /** What two known values give; null when unknown all the same. */
  private interface Join {
    @Nullable Value from(Value one, Value other);
  }
}
