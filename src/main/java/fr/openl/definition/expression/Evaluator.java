package fr.openl.definition.expression;

import com.google.re2j.Pattern;
import fr.openl.definition.expression.Expression.Comparison;
import fr.openl.definition.expression.Expression.Function;
import fr.openl.definition.expression.Expression.Operation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Computes a checked expression for one unit: forms, constraints, advice. Pure and total; an empty
 * result is unknown. {@link SqlTranslation} says the same for a whole wave.
 */
public final class Evaluator {
  /** What {@code number(text)} takes for a number; spaces around it do not count. */
  static final String NUMBER = " *[+-]?[0-9]{1,100}(\\.[0-9]{1,100})? *";

  private static final Pattern NUMBER_PATTERN = Pattern.compile(NUMBER);
  private static final Optional<Value> YES = Optional.of(new Value.Truth(true));
  private static final Optional<Value> NO = Optional.of(new Value.Truth(false));

  private final Scope scope;

  private Evaluator(Scope scope) {
    this.scope = scope;
  }

  /**
   * The value of {@code expression}, as {@link TypeChecker} resolved it, in {@code scope}.
   *
   * @throws IllegalArgumentException when the scope gives an item a value of another type than the
   *     expression was checked with
   */
  public static Optional<Value> evaluate(Expression expression, Scope scope) {
    return new Evaluator(scope).value(expression);
  }

  /** Whether {@code condition} is true; unknown is not. */
  public static boolean holds(Expression condition, Scope scope) {
    Optional<Value> value = evaluate(condition, scope);
    return value.isPresent() && holds(value.get());
  }

  /** Whether {@code condition} is false; unknown is not. */
  public static boolean fails(Expression condition, Scope scope) {
    Optional<Value> value = evaluate(condition, scope);
    return value.isPresent() && !holds(value.get());
  }

  private Optional<Value> value(Expression e) {
    return switch (e) {
      case Expression.Literal(Value value) -> Optional.of(value);
      case Expression.Item(String id) -> scope.value(id);
      case Expression.Self self -> scope.self();
      case Expression.Previous(String id) -> scope.previous(id);
      case Expression.Asked(String id) -> truth(scope.asked(id));
      case Expression.Answered(String id) -> truth(scope.answered(id));
      case Expression.Not(Expression of) -> value(of).flatMap(one -> truth(!holds(one)));
      case Expression.And(Expression left, Expression right) -> decided(false, left, right);
      case Expression.Or(Expression left, Expression right) -> decided(true, left, right);
      case Expression.Compare(Comparison by, Expression left, Expression right) ->
          compare(by, left, right);
      case Expression.Arithmetic(Operation by, Expression left, Expression right) ->
          arithmetic(by, left, right);
      case Expression.Negative(Expression of) -> value(of).map(n -> new Value.Quantity(-amount(n)));
      case Expression.In(Expression of, List<Expression> among) -> in(of, among);
      case Expression.Selected(Expression of, String code) -> selected(value(of), code);
      case Expression.Call(Function function, List<Expression> arguments) ->
          call(function, arguments);
    };
  }

  /**
   * Kleene: one side that is {@code decisive} decides, whatever the other; else both are needed.
   */
  private Optional<Value> decided(boolean decisive, Expression left, Expression right) {
    Optional<Value> one = value(left);
    if (one.isPresent() && holds(one.get()) == decisive) {
      return one;
    }
    Optional<Value> other = value(right);
    if (other.isPresent() && holds(other.get()) == decisive) {
      return other;
    }
    return one.isPresent() && other.isPresent() ? truth(!decisive) : Optional.empty();
  }

  private Optional<Value> compare(Comparison by, Expression left, Expression right) {
    Optional<Value> one = value(left);
    Optional<Value> other = value(right);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return truth(
        switch (by) {
          case EQUAL -> one.get().equals(other.get());
          case DIFFERENT -> !one.get().equals(other.get());
          case LESS -> order(one.get(), other.get()) < 0;
          case AT_MOST -> order(one.get(), other.get()) <= 0;
          case MORE -> order(one.get(), other.get()) > 0;
          case AT_LEAST -> order(one.get(), other.get()) >= 0;
        });
  }

  private static int order(Value one, Value other) {
    if (one instanceof Value.Quantity(double a) && other instanceof Value.Quantity(double b)) {
      return Double.compare(a, b);
    }
    if (one instanceof Value.Day(LocalDate a) && other instanceof Value.Day(LocalDate b)) {
      return a.compareTo(b);
    }
    if (one instanceof Value.Moment(LocalDateTime a)
        && other instanceof Value.Moment(LocalDateTime b)) {
      return a.compareTo(b);
    }
    throw unchecked(one);
  }

  private Optional<Value> arithmetic(Operation by, Expression left, Expression right) {
    Optional<Value> one = value(left);
    Optional<Value> other = value(right);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    double a = amount(one.get());
    double b = amount(other.get());
    return quantity(
        switch (by) {
          case PLUS -> a + b;
          case MINUS -> a - b;
          case TIMES -> a * b;
          case DIVIDED -> a / b;
          case MODULO -> a % b;
        });
  }

  /** Like {@code of = a or of = b or …}. */
  private Optional<Value> in(Expression of, List<Expression> among) {
    Optional<Value> sought = value(of);
    if (sought.isEmpty()) {
      return Optional.empty();
    }
    boolean unknown = false;
    for (Expression candidate : among) {
      Optional<Value> value = value(candidate);
      if (value.equals(sought)) {
        return truth(true);
      }
      unknown |= value.isEmpty();
    }
    return unknown ? Optional.empty() : truth(false);
  }

  private Optional<Value> call(Function function, List<Expression> arguments) {
    return switch (function) {
      case IF ->
          value(arguments.getFirst()).flatMap(one -> value(arguments.get(holds(one) ? 1 : 2)));
      case COALESCE -> firstKnown(arguments);
      case COUNT_SELECTED ->
          value(arguments.getFirst()).map(some -> new Value.Quantity(codes(some).size()));
      case STRING_LENGTH ->
          words(arguments.getFirst())
              .map(text -> new Value.Quantity(text.codePointCount(0, text.length())));
      case REGEX ->
          words(arguments.getFirst())
              .flatMap(
                  text ->
                      words(arguments.getLast())
                          .map(pattern -> new Value.Truth(Pattern.matches(pattern, text))));
      case TODAY -> Optional.of(new Value.Day(scope.today()));
      case SUBMITTED -> scope.submitted().map(Value.Moment::new);
      case DATE -> value(arguments.getFirst()).map(Evaluator::day);
      case NUMBER -> words(arguments.getFirst()).flatMap(Evaluator::parsed);
      case ROUND -> value(arguments.getFirst()).map(n -> new Value.Quantity(round(amount(n))));
      case MIN -> extreme(arguments, -1);
      case MAX -> extreme(arguments, 1);
      case EVERY, SOME, LIBRE -> throw new IllegalArgumentException("Not checked: " + function);
    };
  }

  private Optional<Value> firstKnown(List<Expression> arguments) {
    for (Expression argument : arguments) {
      Optional<Value> value = value(argument);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Optional<Value> extreme(List<Expression> arguments, int direction) {
    Optional<Value> best = value(arguments.getFirst());
    for (Expression argument : arguments.subList(1, arguments.size())) {
      Optional<Value> next = value(argument);
      if (best.isEmpty() || next.isEmpty()) {
        return Optional.empty();
      }
      best = order(next.get(), best.get()) * direction > 0 ? next : best;
    }
    return best;
  }

  private static Value day(Value value) {
    return switch (value) {
      case Value.Moment(LocalDateTime at) -> new Value.Day(at.toLocalDate());
      case Value.Day day -> day;
      default -> throw unchecked(value);
    };
  }

  private static Optional<Value> parsed(String text) {
    return NUMBER_PATTERN.matches(text)
        ? quantity(Double.parseDouble(text.strip()))
        : Optional.empty();
  }

  /** To the nearest whole number, halves away from zero. */
  private static double round(double n) {
    double size = Math.abs(n);
    double floor = Math.floor(size);
    return Math.copySign(size - floor >= 0.5 ? floor + 1 : floor, n);
  }

  private static Optional<Value> quantity(double amount) {
    return Double.isFinite(amount) ? Optional.of(new Value.Quantity(amount)) : Optional.empty();
  }

  private static Optional<Value> truth(boolean holds) {
    return holds ? YES : NO;
  }

  private static boolean holds(Value value) {
    if (value instanceof Value.Truth(boolean holds)) {
      return holds;
    }
    throw unchecked(value);
  }

  private static double amount(Value value) {
    if (value instanceof Value.Quantity(double amount)) {
      return amount;
    }
    throw unchecked(value);
  }

  private Optional<String> words(Expression e) {
    return value(e)
        .map(
            value ->
                switch (value) {
                  case Value.Words(String text) -> text;
                  case Value.Code(String code) -> code;
                  default -> throw unchecked(value);
                });
  }

  private static Optional<Value> selected(Optional<Value> of, String code) {
    return of.isEmpty() ? Optional.empty() : truth(codes(of.get()).contains(code));
  }

  private static Collection<String> codes(Value value) {
    return switch (value) {
      case Value.Codes(var codes) -> codes;
      case Value.Ranking(List<String> codes) -> codes;
      default -> throw unchecked(value);
    };
  }

  private static IllegalArgumentException unchecked(Value value) {
    return new IllegalArgumentException(
        "The expression was checked for another type than that of " + value);
  }
}
