package fr.openl.definition.expression;

import com.google.re2j.Pattern;
import fr.openl.definition.expression.Expression.Comparison;
import fr.openl.definition.expression.Expression.Operation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the operators and functions make of values that are known. A value of another type than the
 * expression was checked for is an {@link IllegalArgumentException}.
 */
final class Operators {
  /** What {@code number(text)} takes for a number; spaces around it do not count. */
  static final String NUMBER = " *[+-]?[0-9]{1,100}(\\.[0-9]{1,100})? *";

  private static final Pattern NUMBER_PATTERN = Pattern.compile(NUMBER);
  private static final Value YES = new Value.Truth(true);
  private static final Value NO = new Value.Truth(false);

  private Operators() {}

  static boolean holds(Value value) {
    if (value instanceof Value.Truth(boolean holds)) {
      return holds;
    }
    throw unchecked(value);
  }

  static double amount(Value value) {
    if (value instanceof Value.Quantity(double amount)) {
      return amount;
    }
    throw unchecked(value);
  }

  static Value truth(boolean holds) {
    return holds ? YES : NO;
  }

  /** Unknown when not finite. */
  static @Nullable Value quantity(double amount) {
    return Double.isFinite(amount) ? new Value.Quantity(amount) : null;
  }

  static Value not(Value value) {
    return truth(!holds(value));
  }

  static Value compare(Comparison by, Value one, Value other) {
    return truth(
        switch (by) {
          case EQUAL -> one.equals(other);
          case DIFFERENT -> !one.equals(other);
          case LESS -> order(one, other) < 0;
          case AT_MOST -> order(one, other) <= 0;
          case MORE -> order(one, other) > 0;
          case AT_LEAST -> order(one, other) >= 0;
        });
  }

  static int order(Value one, Value other) {
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

  static @Nullable Value compute(Operation by, Value one, Value other) {
    double a = amount(one);
    double b = amount(other);
    return quantity(
        switch (by) {
          case PLUS -> a + b;
          case MINUS -> a - b;
          case TIMES -> a * b;
          case DIVIDED -> a / b;
          case MODULO -> a % b;
        });
  }

  static Value negative(Value value) {
    return new Value.Quantity(-amount(value));
  }

  /** To the nearest whole number, halves away from zero. */
  static Value round(Value value) {
    double size = Math.abs(amount(value));
    double floor = Math.floor(size);
    return new Value.Quantity(
        Math.copySign(size - floor >= 0.5 ? floor + 1 : floor, amount(value)));
  }

  /** The categories chosen. */
  static Collection<String> codes(Value value) {
    return switch (value) {
      case Value.Codes(var codes) -> codes;
      case Value.Ranking(List<String> codes) -> codes;
      default -> throw unchecked(value);
    };
  }

  static Value count(Value value) {
    return new Value.Quantity(codes(value).size());
  }

  /** Whether one of {@code codes} was chosen. */
  static Value selected(Set<String> codes, Value value) {
    for (String chosen : codes(value)) {
      if (codes.contains(chosen)) {
        return YES;
      }
    }
    return NO;
  }

  static String words(Value value) {
    return switch (value) {
      case Value.Words(String text) -> text;
      case Value.Code(String code) -> code;
      default -> throw unchecked(value);
    };
  }

  /** How many characters; one of several code units counts once. */
  static Value length(Value value) {
    String text = words(value);
    return new Value.Quantity(text.codePointCount(0, text.length()));
  }

  /** Unknown when the text is no number. */
  static @Nullable Value number(Value value) {
    String text = words(value);
    return NUMBER_PATTERN.matches(text) ? quantity(Double.parseDouble(text.strip())) : null;
  }

  static Value day(Value value) {
    return switch (value) {
      case Value.Moment(LocalDateTime at) -> new Value.Day(at.toLocalDate());
      case Value.Day day -> day;
      default -> throw unchecked(value);
    };
  }

  private static IllegalArgumentException unchecked(Value value) {
    return new IllegalArgumentException(
        "The expression was checked for another type than that of " + value);
  }
}
