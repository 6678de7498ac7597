package fr.openl.definition.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import fr.openl.definition.expression.Expression.Function;
import java.util.List;
import java.util.Optional;

/** What each function of {@link Function} takes and yields. */
final class FunctionTyping {
  private final Typing typing;
  private final Agreement agreement;
  private final Findings findings;
  private final CatalogueTyping catalogue;

  FunctionTyping(Typing typing, Agreement agreement, CatalogueTyping catalogue, Findings findings) {
    this.typing = typing;
    this.catalogue = catalogue;
    this.agreement = agreement;
    this.findings = findings;
  }

  Typed call(Expression e, Function function, List<Expression> arguments) {
    return switch (function) {
      case EVERY, SOME, LIBRE -> catalogue.call(e, function, arguments);
      case IF -> {
        Typed condition = typing.require(arguments.getFirst(), Typing.TRUTH);
        List<Typed> branches = agreement.unify(typing.inferAll(arguments.subList(1, 3)));
        yield new Typed(
            e,
            new Expression.Call(
                function,
                List.of(
                    condition.resolved(),
                    branches.getFirst().resolved(),
                    branches.getLast().resolved())),
            Agreement.common(branches));
      }
      case COALESCE -> {
        List<Typed> branches = agreement.unify(typing.inferAll(arguments));
        yield new Typed(e, rebuilt(function, branches), Agreement.common(branches));
      }
      case MIN, MAX -> {
        List<Typed> values = agreement.unify(typing.inferAll(arguments));
        Optional<ValueType> type = Agreement.common(values);
        if (type.isPresent() && !type.get().hasOrder()) {
          findings.tell(
              e, type.get().inWords() + " in " + function.spelling(), "numbers, days or moments");
        }
        yield new Typed(e, rebuilt(function, values), type);
      }
      case COUNT_SELECTED -> {
        Typed choice = typing.infer(arguments.getFirst());
        if (choice.type().isPresent() && !choice.type().get().isPlural()) {
          findings.tell(
              arguments.getFirst(),
              choice.type().get().inWords(),
              "a set of categories or a ranking");
        }
        yield Typed.of(e, rebuilt(function, List.of(choice)), Typing.QUANTITY);
      }
      case STRING_LENGTH ->
          Typed.of(
              e,
              rebuilt(function, List.of(typing.require(arguments.getFirst(), Typing.WORDS))),
              Typing.QUANTITY);
      case REGEX -> {
        Typed text = typing.require(arguments.getFirst(), Typing.WORDS);
        Typed pattern = typing.infer(arguments.getLast());
        requirePattern(arguments.getLast());
        yield Typed.of(e, rebuilt(function, List.of(text, pattern)), Typing.TRUTH);
      }
      case TODAY -> Typed.of(e, e, Typing.DAY);
      case SUBMITTED -> Typed.of(e, e, Typing.MOMENT);
      case DATE -> date(e, arguments.getFirst());
      case NUMBER -> number(e, arguments.getFirst());
      case ROUND ->
          Typed.of(
              e,
              rebuilt(function, List.of(typing.require(arguments.getFirst(), Typing.QUANTITY))),
              Typing.QUANTITY);
    };
  }

  private void requirePattern(Expression e) {
    if (e instanceof Expression.Literal(Value.Words(String pattern))) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException broken) {
        findings.tell(
            e,
            "the pattern '" + pattern + "' (" + broken.getDescription() + ")",
            "a regular expression of RE2");
      }
    } else {
      findings.tell(e, "something else than a pattern", "a pattern in quotes");
    }
  }

  /** A text constant is read once and for all; a day is itself. */
  private Typed date(Expression e, Expression of) {
    Typed day = typing.infer(of);
    if (day.isTextConstant()) {
      return Typed.of(e, agreement.adapt(of, day.resolved(), Typing.DAY), Typing.DAY);
    }
    if (day.is(Typing.MOMENT)) {
      return Typed.of(e, rebuilt(Function.DATE, List.of(day)), Typing.DAY);
    }
    if (!day.is(Typing.DAY)) {
      findings.mismatch(day, "a day, a moment or a text such as '2025-11-03'");
    }
    return Typed.of(e, day.resolved(), Typing.DAY);
  }

  /** Yes is 1 and no is 0; a number is itself. */
  private Typed number(Expression e, Expression of) {
    Typed from = typing.infer(of);
    if (from.is(Typing.TRUTH)) {
      return Typed.of(
          e,
          new Expression.Call(Function.IF, List.of(from.resolved(), constant(1.0), constant(0.0))),
          Typing.QUANTITY);
    }
    if (from.is(Typing.QUANTITY)) {
      return Typed.of(e, from.resolved(), Typing.QUANTITY);
    }
    if (!from.is(Typing.WORDS)
        && from.type().filter(ValueType.Category.class::isInstance).isEmpty()) {
      findings.mismatch(from, "text, one category, or yes or no");
    }
    return Typed.of(e, rebuilt(Function.NUMBER, List.of(from)), Typing.QUANTITY);
  }

  private static Expression constant(double amount) {
    return new Expression.Literal(new Value.Quantity(amount));
  }

  private static Expression rebuilt(Function function, List<Typed> arguments) {
    return new Expression.Call(function, arguments.stream().map(Typed::resolved).toList());
  }
}
