package fr.openl.definition.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import fr.openl.definition.expression.Expression.Comparison;
import fr.openl.definition.expression.Expression.Function;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the type of an expression, every problem in it, and what its text constants stand for.
 *
 * @param symbols the items it may name
 * @param self the type of {@code .}; empty outside constraints
 */
public record TypeChecker(Symbols symbols, Optional<ValueType> self) {
  private static final ValueType TRUTH = new ValueType.Truth();
  private static final ValueType QUANTITY = new ValueType.Quantity();
  private static final ValueType WORDS = new ValueType.Words();
  private static final ValueType DAY = new ValueType.Day();
  private static final ValueType MOMENT = new ValueType.Moment();

  /** A checker for everything but constraints, where {@code .} means nothing. */
  public TypeChecker(Symbols symbols) {
    this(symbols, Optional.empty());
  }

  /** Reads and checks {@code text}, whatever its type. */
  public Checked check(String text) {
    return check(text, Optional.empty());
  }

  /** Reads and checks what must be yes or no: a condition. */
  public Checked checkCondition(String text) {
    return check(text, Optional.of(TRUTH));
  }

  /** Reads and checks what must be a number. */
  public Checked checkQuantity(String text) {
    return check(text, Optional.of(QUANTITY));
  }

  private Checked check(String text, Optional<ValueType> wanted) {
    return switch (ExpressionParser.parse(text)) {
      case Parsed.Invalid(ExpressionProblem problem) -> new Checked.Invalid(List.of(problem));
      case Parsed.Valid parsed -> new Walk(parsed).whole(wanted);
    };
  }

  /** A part with its type; without a type when a problem was already told. */
  private record Typed(Expression written, Expression resolved, Optional<ValueType> type) {
    boolean is(ValueType wanted) {
      return type.filter(wanted::equals).isPresent();
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

  /** One way through one tree. */
  private final class Walk {
    private final Parsed.Valid parsed;
    private final List<ExpressionProblem> problems = new ArrayList<>();

    private Walk(Parsed.Valid parsed) {
      this.parsed = parsed;
    }

    private Checked whole(Optional<ValueType> wanted) {
      Expression written = parsed.formula().expression();
      Typed typed = wanted.isPresent() ? require(written, wanted.get()) : infer(written);
      if (problems.isEmpty()) {
        return new Checked.Valid(
            typed.type.orElseThrow(), new Formula(parsed.formula().source(), typed.resolved));
      }
      return new Checked.Invalid(
          problems.stream().sorted(Comparator.comparingInt(ExpressionProblem::offset)).toList());
    }

    private Typed infer(Expression e) {
      return switch (e) {
        case Expression.Literal(Value value) -> typed(e, e, constantType(value));
        case Expression.Item(String id) -> new Typed(e, e, item(e, id));
        case Expression.Previous(String id) -> new Typed(e, e, item(e, id));
        case Expression.Asked(String id) -> new Typed(e, e, item(e, id).map(type -> TRUTH));
        case Expression.Answered(String id) -> new Typed(e, e, item(e, id).map(type -> TRUTH));
        case Expression.Self dot -> self(dot);
        case Expression.Not(Expression of) ->
            typed(e, new Expression.Not(require(of, TRUTH).resolved), TRUTH);
        case Expression.And(Expression left, Expression right) ->
            typed(
                e,
                new Expression.And(require(left, TRUTH).resolved, require(right, TRUTH).resolved),
                TRUTH);
        case Expression.Or(Expression left, Expression right) ->
            typed(
                e,
                new Expression.Or(require(left, TRUTH).resolved, require(right, TRUTH).resolved),
                TRUTH);
        case Expression.Negative(Expression of) ->
            typed(e, new Expression.Negative(require(of, QUANTITY).resolved), QUANTITY);
        case Expression.Arithmetic(Expression.Operation by, Expression left, Expression right) ->
            typed(
                e,
                new Expression.Arithmetic(
                    by, require(left, QUANTITY).resolved, require(right, QUANTITY).resolved),
                QUANTITY);
        case Expression.Compare(Comparison by, Expression left, Expression right) ->
            compare(e, by, left, right);
        case Expression.In membership -> in(membership);
        case Expression.Selected(Expression of, String code) -> selected(e, of, code);
        case Expression.Call(Function function, List<Expression> arguments) ->
            call(e, function, arguments);
      };
    }

    private Optional<ValueType> item(Expression e, String id) {
      Optional<ValueType> type = symbols.findType(id);
      if (type.isEmpty()) {
        tell(
            e,
            "the unknown item " + id,
            "the id of an item of this questionnaire",
            Nearest.among(symbols.ids(), id));
      }
      return type;
    }

    private Typed self(Expression.Self dot) {
      if (self.isEmpty()) {
        tell(
            dot,
            "'.'",
            "an item, for '.' is the answer under check and exists only in a constraint",
            Optional.empty());
      }
      return new Typed(dot, dot, self);
    }

    private Typed compare(Expression e, Comparison by, Expression left, Expression right) {
      List<Typed> inferred = List.of(infer(left), infer(right));
      if (anyIsSet(e, inferred)) {
        return typed(e, e, TRUTH);
      }
      boolean ordered = by != Comparison.EQUAL && by != Comparison.DIFFERENT;
      Optional<ValueType> unordered =
          inferred.stream()
              .filter(side -> ordered && !side.isTextConstant())
              .flatMap(side -> side.type.stream())
              .filter(type -> !hasOrder(type))
              .findFirst()
              .or(() -> onlyTexts(inferred).filter(words -> ordered));
      if (unordered.isPresent()) {
        tell(
            e,
            unordered.get().inWords() + " beside " + by.spelling(),
            "numbers, days or moments",
            Optional.empty());
        return typed(e, e, TRUTH);
      }
      List<Typed> sides = unify(inferred);
      requireCommonCategory(e, sides.getFirst(), sides.getLast());
      return typed(
          e,
          new Expression.Compare(by, sides.getFirst().resolved, sides.getLast().resolved),
          TRUTH);
    }

    private Typed in(Expression.In e) {
      List<Typed> inferred = inferAll(e.parts());
      if (anyIsSet(e, inferred)) {
        return typed(e, e, TRUTH);
      }
      List<Typed> sides = unify(inferred);
      Typed first = sides.getFirst();
      List<Typed> values = sides.subList(1, sides.size());
      values.forEach(value -> requireCommonCategory(value.written, first, value));
      return typed(
          e,
          new Expression.In(first.resolved, values.stream().map(Typed::resolved).toList()),
          TRUTH);
    }

    private static Optional<ValueType> onlyTexts(List<Typed> sides) {
      return sides.stream().allMatch(Typed::isTextConstant) ? Optional.of(WORDS) : Optional.empty();
    }

    private static boolean hasOrder(ValueType type) {
      return type.equals(QUANTITY) || type.equals(DAY) || type.equals(MOMENT);
    }

    private static boolean isSet(ValueType type) {
      return type instanceof ValueType.Categories || type instanceof ValueType.Ranking;
    }

    /** Sets and rankings are not compared, so their problem is told once and for both sides. */
    private boolean anyIsSet(Expression e, List<Typed> sides) {
      Optional<ValueType> set =
          sides.stream().flatMap(side -> side.type.stream()).filter(Walk::isSet).findFirst();
      set.ifPresent(
          type ->
              tell(
                  e,
                  type.inWords() + " in a comparison",
                  "selected(…, 'code') or count-selected(…)",
                  Optional.empty()));
      return set.isPresent();
    }

    private void requireCommonCategory(Expression e, Typed one, Typed other) {
      if (one.type.isPresent()
          && other.type.isPresent()
          && one.type.get() instanceof ValueType.Category(List<String> some)
          && other.type.get() instanceof ValueType.Category(List<String> others)
          && Collections.disjoint(some, others)) {
        tell(
            e,
            "categories of two lists that share none",
            TextConstant.oneOf(some),
            Optional.empty());
      }
    }

    /** {@code selected} of one category is a comparison. */
    private Typed selected(Expression e, Expression of, String code) {
      Typed choice = infer(of);
      Optional<List<String>> codes = choice.type.flatMap(Walk::codes);
      if (choice.type.isPresent() && codes.isEmpty()) {
        tell(of, choice.type.get().inWords(), "an item with categories", Optional.empty());
      }
      if (codes.isPresent() && !codes.get().contains(code)) {
        impossible(e, code, codes.get());
      }
      boolean one = choice.type.filter(ValueType.Category.class::isInstance).isPresent();
      Expression resolved =
          one
              ? new Expression.Compare(
                  Comparison.EQUAL, choice.resolved, new Expression.Literal(new Value.Code(code)))
              : new Expression.Selected(choice.resolved, code);
      return typed(e, resolved, TRUTH);
    }

    private static Optional<List<String>> codes(ValueType type) {
      return switch (type) {
        case ValueType.Category(List<String> codes) -> Optional.of(codes);
        case ValueType.Categories(List<String> codes) -> Optional.of(codes);
        case ValueType.Ranking(List<String> codes) -> Optional.of(codes);
        default -> Optional.empty();
      };
    }

    private void impossible(Expression e, String code, List<String> codes) {
      tell(e, "the category '" + code + "'", TextConstant.oneOf(codes), Nearest.among(codes, code));
    }

    private Typed call(Expression e, Function function, List<Expression> arguments) {
      return switch (function) {
        case IF -> {
          Typed condition = require(arguments.getFirst(), TRUTH);
          List<Typed> branches = unify(inferAll(arguments.subList(1, 3)));
          yield new Typed(
              e,
              new Expression.Call(
                  function,
                  List.of(
                      condition.resolved,
                      branches.getFirst().resolved,
                      branches.getLast().resolved)),
              common(branches));
        }
        case COALESCE -> {
          List<Typed> branches = unify(inferAll(arguments));
          yield new Typed(e, rebuilt(function, branches), common(branches));
        }
        case MIN, MAX -> {
          List<Typed> values = unify(inferAll(arguments));
          Optional<ValueType> type = common(values);
          if (type.isPresent() && !hasOrder(type.get())) {
            tell(
                e,
                type.get().inWords() + " in " + function.spelling(),
                "numbers, days or moments",
                Optional.empty());
          }
          yield new Typed(e, rebuilt(function, values), type);
        }
        case COUNT_SELECTED -> {
          Typed choice = infer(arguments.getFirst());
          if (choice.type.isPresent() && !isSet(choice.type.get())) {
            tell(
                arguments.getFirst(),
                choice.type.get().inWords(),
                "a set of categories or a ranking",
                Optional.empty());
          }
          yield typed(e, rebuilt(function, List.of(choice)), QUANTITY);
        }
        case STRING_LENGTH ->
            typed(e, rebuilt(function, List.of(require(arguments.getFirst(), WORDS))), QUANTITY);
        case REGEX -> {
          Typed text = require(arguments.getFirst(), WORDS);
          Typed pattern = infer(arguments.getLast());
          requirePattern(arguments.getLast());
          yield typed(e, rebuilt(function, List.of(text, pattern)), TRUTH);
        }
        case TODAY -> typed(e, e, DAY);
        case SUBMITTED -> typed(e, e, MOMENT);
        case DATE -> date(e, arguments.getFirst());
        case NUMBER -> number(e, arguments.getFirst());
        case ROUND ->
            typed(e, rebuilt(function, List.of(require(arguments.getFirst(), QUANTITY))), QUANTITY);
      };
    }

    private void requirePattern(Expression e) {
      if (e instanceof Expression.Literal(Value.Words(String pattern))) {
        try {
          Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
          tell(
              e,
              "the pattern '" + pattern + "' (" + broken.getDescription() + ")",
              "a regular expression of RE2",
              Optional.empty());
        }
      } else {
        tell(e, "something else than a pattern", "a pattern in quotes", Optional.empty());
      }
    }

    /** A text constant is read once and for all; a day is itself. */
    private Typed date(Expression e, Expression of) {
      Typed day = infer(of);
      if (day.isTextConstant()) {
        return typed(e, adapt(of, day.resolved, DAY), DAY);
      }
      if (day.is(MOMENT)) {
        return typed(e, rebuilt(Function.DATE, List.of(day)), DAY);
      }
      if (!day.is(DAY)) {
        mismatch(day, "a day, a moment or a text such as '2025-11-03'");
      }
      return typed(e, day.resolved, DAY);
    }

    /** Yes is 1 and no is 0; a number is itself. */
    private Typed number(Expression e, Expression of) {
      Typed from = infer(of);
      if (from.is(TRUTH)) {
        return typed(
            e,
            new Expression.Call(Function.IF, List.of(from.resolved, constant(1.0), constant(0.0))),
            QUANTITY);
      }
      if (from.is(QUANTITY)) {
        return typed(e, from.resolved, QUANTITY);
      }
      if (!from.is(WORDS) && from.type.filter(ValueType.Category.class::isInstance).isEmpty()) {
        mismatch(from, "text, one category, or yes or no");
      }
      return typed(e, rebuilt(Function.NUMBER, List.of(from)), QUANTITY);
    }

    private static Expression constant(double amount) {
      return new Expression.Literal(new Value.Quantity(amount));
    }

    /** A part that must have this type. */
    private Typed require(Expression e, ValueType wanted) {
      Typed typed = infer(e);
      if (typed.isTextConstant() && !wanted.equals(WORDS) && TextConstant.suits(wanted)) {
        return typed(e, adapt(e, typed.resolved, wanted), wanted);
      }
      if (!typed.is(wanted)) {
        mismatch(typed, wanted.inWords());
      }
      return typed;
    }

    private void mismatch(Typed typed, String expected) {
      typed.type.ifPresent(type -> tell(typed.written, type.inWords(), expected, Optional.empty()));
    }

    private List<Typed> inferAll(List<Expression> parts) {
      return parts.stream().map(this::infer).toList();
    }

    /**
     * Parts that must have one type: that of the first one that is no text constant; text constants
     * become values of it.
     */
    private List<Typed> unify(List<Typed> inferred) {
      Optional<Typed> model =
          inferred.stream().filter(p -> !p.isTextConstant() && p.type.isPresent()).findFirst();
      if (model.isEmpty()) {
        return inferred;
      }
      ValueType wanted = model.get().type.orElseThrow();
      return inferred.stream().map(part -> alike(part, wanted)).toList();
    }

    private Typed alike(Typed part, ValueType wanted) {
      if (part.isTextConstant() && TextConstant.suits(wanted)) {
        return typed(part.written, adapt(part.written, part.resolved, wanted), wanted);
      }
      if (part.type.isPresent() && !sameKind(part.type.get(), wanted)) {
        mismatch(part, TextConstant.expected(wanted));
        return new Typed(part.written, part.resolved, Optional.empty());
      }
      return part;
    }

    private static boolean sameKind(ValueType one, ValueType other) {
      return one.getClass() == other.getClass();
    }

    /** The type of parts unified before; categories are those of all parts together. */
    private static Optional<ValueType> common(List<Typed> parts) {
      if (parts.stream().anyMatch(part -> part.type.isEmpty())) {
        return Optional.empty();
      }
      ValueType first = parts.getFirst().type.orElseThrow();
      List<String> codes =
          parts.stream()
              .flatMap(part -> part.type.flatMap(Walk::codes).stream())
              .flatMap(List::stream)
              .distinct()
              .toList();
      return Optional.of(
          switch (first) {
            case ValueType.Category category -> new ValueType.Category(codes);
            case ValueType.Categories categories -> new ValueType.Categories(codes);
            case ValueType.Ranking ranking -> new ValueType.Ranking(codes);
            default -> first;
          });
    }

    /** A text constant as a value of {@code wanted}; tells a problem when it stands for none. */
    private Expression adapt(Expression written, Expression resolved, ValueType wanted) {
      if (written instanceof Expression.Literal(Value.Words(String text))) {
        Optional<Value> value = TextConstant.read(text, wanted);
        if (value.isEmpty() && wanted instanceof ValueType.Category(List<String> codes)) {
          impossible(written, text, codes);
        } else if (value.isEmpty()) {
          tell(written, "the text '" + text + "'", TextConstant.expected(wanted), Optional.empty());
        }
        return value.<Expression>map(Expression.Literal::new).orElse(written);
      }
      Expression.Call from = (Expression.Call) written;
      Expression.Call to = (Expression.Call) resolved;
      List<Expression> arguments = new ArrayList<>(to.arguments());
      for (int i = from.function() == Function.IF ? 1 : 0; i < arguments.size(); i++) {
        arguments.set(i, adapt(from.arguments().get(i), arguments.get(i), wanted));
      }
      return new Expression.Call(to.function(), arguments);
    }

    private static Expression rebuilt(Function function, List<Typed> arguments) {
      return new Expression.Call(function, arguments.stream().map(Typed::resolved).toList());
    }

    private static Typed typed(Expression written, Expression resolved, ValueType type) {
      return new Typed(written, resolved, Optional.of(type));
    }

    private static ValueType constantType(Value value) {
      return switch (value) {
        case Value.Truth truth -> TRUTH;
        case Value.Quantity quantity -> QUANTITY;
        case Value.Words words -> WORDS;
        case Value.Day day -> DAY;
        case Value.Moment moment -> MOMENT;
        case Value.Code(String code) -> new ValueType.Category(List.of(code));
        case Value.Codes(var codes) -> new ValueType.Categories(List.copyOf(codes));
        case Value.Ranking(List<String> codes) -> new ValueType.Ranking(codes);
      };
    }

    private void tell(Expression e, String found, String expected, Optional<String> nearest) {
      Place place = parsed.placeOf(e);
      problems.add(new ExpressionProblem(place.offset(), place.length(), found, expected, nearest));
    }
  }
}
