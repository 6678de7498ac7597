package fr.openl.definition;

import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Expression.Function;
import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The answers to an item that conditions can tell apart: each category, the numbers and days just
 * below, at and above each constant that the conditions name, and no answer at all.
 */
final class TrialValues {
  private static final int MOST_SUBSETS_OF = 6;

  private TrialValues() {}

  /**
   * The answers to try; empty when trying them tells nothing, for a condition reckons with them,
   * reads words or looks at another day.
   *
   * @param routed whether it is known which items are asked
   */
  static Optional<List<Optional<Value>>> of(
      Measure measure, String id, List<Expression> conditions, boolean routed) {
    List<Expression> parts = conditions.stream().flatMap(TrialValues::all).toList();
    if (parts.stream().anyMatch(part -> isBeyondTrial(part, routed))) {
      return Optional.empty();
    }
    Optional<? extends Stream<? extends Value>> values =
        switch (measure) {
          case Measure.OneCategory one ->
              Optional.of(one.list().codes().stream().map(Value.Code::new));
          case Measure.Truth truth -> Optional.of(Stream.of(true, false).map(Value.Truth::new));
          case Measure.ManyCategories many -> subsets(many.list(), id, parts);
          case Measure.Numeric number ->
              Optional.of(quantities(number, parts).stream().map(Value.Quantity::new));
          case Measure.Day day -> Optional.of(days(day, parts).stream().map(Value.Day::new));
          case Measure.RankedCategories ranked -> Optional.empty();
          case Measure.Text text -> Optional.empty();
        };
    return values.map(
        answers ->
            Stream.concat(
                    answers.map(answer -> Optional.<Value>of(answer)),
                    Stream.of(Optional.<Value>empty()))
                .toList());
  }

  private static Stream<Expression> all(Expression expression) {
    return Stream.concat(
        Stream.of(expression), expression.parts().stream().flatMap(TrialValues::all));
  }

  private static boolean isBeyondTrial(Expression part, boolean routed) {
    return switch (part) {
      case Expression.Arithmetic arithmetic -> true;
      case Expression.Previous previous -> true;
      case Expression.Self self -> true;
      case Expression.Asked asked -> !routed;
      case Expression.Answered answered -> !routed;
      case Expression.Call(Function function, List<Expression> arguments) ->
          function != Function.IF
              && function != Function.COALESCE
              && function != Function.COUNT_SELECTED;
      default -> false;
    };
  }

  /** Every set of the categories that are named; of all categories where they are counted. */
  private static Optional<Stream<Value.Codes>> subsets(
      CodeList list, String id, List<Expression> parts) {
    boolean counted =
        parts.stream()
            .anyMatch(
                part ->
                    part instanceof Expression.Call call
                        && call.function() == Function.COUNT_SELECTED
                        && call.items().contains(id));
    List<String> named =
        counted
            ? list.codes()
            : parts.stream()
                .filter(Expression.Selected.class::isInstance)
                .map(part -> ((Expression.Selected) part).code())
                .filter(list.codes()::contains)
                .distinct()
                .toList();
    if (named.size() > MOST_SUBSETS_OF) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.iterate(0, bits -> bits < 1 << named.size(), bits -> bits + 1)
            .map(bits -> new Value.Codes(subset(named, bits))));
  }

  private static Set<String> subset(List<String> codes, int bits) {
    Set<String> subset = new LinkedHashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      if ((bits >> i & 1) == 1) {
        subset.add(codes.get(i));
      }
    }
    return subset;
  }

  private static Set<Double> quantities(Measure.Numeric number, List<Expression> parts) {
    List<Double> candidates = new ArrayList<>(List.of(0.0, 1.0));
    number.min().ifPresent(candidates::add);
    number.max().ifPresent(candidates::add);
    for (Expression part : parts) {
      if (part instanceof Expression.Literal(Value.Quantity(double amount))) {
        for (double step : new double[] {-1, -0.5, 0, 0.5, 1}) {
          candidates.add(amount + step);
          candidates.add(-amount + step); // the constant may stand behind a minus sign
        }
      }
    }
    Set<Double> within = new LinkedHashSet<>();
    for (double candidate : candidates) {
      if (candidate >= number.min().orElse(Double.NEGATIVE_INFINITY)
          && candidate <= number.max().orElse(Double.POSITIVE_INFINITY)
          && !(number.whole() && candidate != Math.rint(candidate))) {
        within.add(candidate + 0.0);
      }
    }
    return within;
  }

  private static Set<LocalDate> days(Measure.Day day, List<Expression> parts) {
    List<LocalDate> candidates = new ArrayList<>(List.of(LocalDate.EPOCH));
    day.min().ifPresent(candidates::add);
    day.max().ifPresent(candidates::add);
    for (Expression part : parts) {
      if (part instanceof Expression.Literal(Value.Day(LocalDate date))) {
        LocalDate kept = day.monthly() ? date.withDayOfMonth(1) : date;
        candidates.add(kept);
        candidates.add(day.monthly() ? kept.minusMonths(1) : kept.minusDays(1));
        candidates.add(day.monthly() ? kept.plusMonths(1) : kept.plusDays(1));
      }
    }
    Set<LocalDate> within = new LinkedHashSet<>();
    for (LocalDate candidate : candidates) {
      if (!day.min().filter(candidate::isBefore).isPresent()
          && !day.max().filter(candidate::isAfter).isPresent()) {
        within.add(candidate);
      }
    }
    return within;
  }
}
