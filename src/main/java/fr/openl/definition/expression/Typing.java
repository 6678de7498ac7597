package fr.openl.definition.expression;

import fr.openl.definition.expression.Expression.Comparison;
import fr.openl.definition.expression.Expression.Function;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the type of every part of one expression, and what its text constants stand for. */
final class Typing {
  static final ValueType TRUTH = new ValueType.Truth();
  static final ValueType QUANTITY = new ValueType.Quantity();
  static final ValueType WORDS = new ValueType.Words();
  static final ValueType DAY = new ValueType.Day();
  static final ValueType MOMENT = new ValueType.Moment();

  private final TypeChecker known;
  private final Findings findings;
  private final Agreement agreement;
  private final FunctionTyping functions;

  Typing(TypeChecker known, Findings findings) {
    this.known = known;
    this.findings = findings;
    this.agreement = new Agreement(findings);
    this.functions =
        new FunctionTyping(
            this, agreement, new CatalogueTyping(this, known.symbols(), findings), findings);
  }

  /** Any part, whatever its type. */
  Typed infer(Expression e) {
    return switch (e) {
      case Expression.Literal(Value value) -> Typed.of(e, e, constantType(value));
      case Expression.Item(String id) -> new Typed(e, e, item(e, id));
      case Expression.Previous(String id) -> new Typed(e, e, item(e, id));
      case Expression.Asked(String id) -> new Typed(e, e, item(e, id).map(type -> TRUTH));
      case Expression.Answered(String id) -> new Typed(e, e, item(e, id).map(type -> TRUTH));
      case Expression.Self dot -> self(dot);
      case Expression.Not(Expression of) ->
          Typed.of(e, new Expression.Not(require(of, TRUTH).resolved()), TRUTH);
      case Expression.And(Expression left, Expression right) ->
          Typed.of(
              e,
              new Expression.And(require(left, TRUTH).resolved(), require(right, TRUTH).resolved()),
              TRUTH);
      case Expression.Or(Expression left, Expression right) ->
          Typed.of(
              e,
              new Expression.Or(require(left, TRUTH).resolved(), require(right, TRUTH).resolved()),
              TRUTH);
      case Expression.Negative(Expression of) ->
          Typed.of(e, new Expression.Negative(require(of, QUANTITY).resolved()), QUANTITY);
      case Expression.Arithmetic(Expression.Operation by, Expression left, Expression right) ->
          Typed.of(
              e,
              new Expression.Arithmetic(
                  by, require(left, QUANTITY).resolved(), require(right, QUANTITY).resolved()),
              QUANTITY);
      case Expression.Compare(Comparison by, Expression left, Expression right) ->
          compare(e, by, left, right);
      case Expression.In membership -> in(membership);
      case Expression.Selected(Expression of, String code) -> selected(e, of, code);
      case Expression.Call(Function function, List<Expression> arguments) ->
          functions.call(e, function, arguments);
    };
  }

  List<Typed> inferAll(List<Expression> parts) {
    return parts.stream().map(this::infer).toList();
  }

  /** A part that must have this type. */
  Typed require(Expression e, ValueType wanted) {
    Typed typed = infer(e);
    if (typed.isTextConstant() && !wanted.equals(WORDS) && TextConstant.suits(wanted)) {
      return Typed.of(e, agreement.adapt(e, typed.resolved(), wanted), wanted);
    }
    if (!typed.is(wanted)) {
      findings.mismatch(typed, wanted.inWords());
    }
    return typed;
  }

  private Optional<ValueType> item(Expression e, String id) {
    Optional<ValueType> type = known.symbols().findType(id);
    if (type.isEmpty()) {
      findings.tell(
          e,
          "the unknown item " + id,
          "the id of an item of this questionnaire",
          Nearest.among(known.symbols().ids(), id));
    }
    return type;
  }

  private Typed self(Expression.Self dot) {
    if (known.self().isEmpty()) {
      findings.tell(
          dot, "'.'", "an item, for '.' is the answer under check and exists only in a constraint");
    }
    return new Typed(dot, dot, known.self());
  }

  private Typed compare(Expression e, Comparison by, Expression left, Expression right) {
    List<Typed> inferred = List.of(infer(left), infer(right));
    if (anyIsSet(e, inferred)) {
      return Typed.of(e, e, TRUTH);
    }
    boolean ordered = by != Comparison.EQUAL && by != Comparison.DIFFERENT;
    Optional<ValueType> unordered =
        inferred.stream()
            .filter(side -> ordered && !side.isTextConstant())
            .flatMap(side -> side.type().stream())
            .filter(type -> !type.hasOrder())
            .findFirst()
            .or(() -> onlyTexts(inferred).filter(words -> ordered));
    if (unordered.isPresent()) {
      findings.tell(
          e, unordered.get().inWords() + " beside " + by.spelling(), "numbers, days or moments");
      return Typed.of(e, e, TRUTH);
    }
    List<Typed> sides = agreement.unify(inferred);
    requireCommonCategory(e, sides.getFirst(), sides.getLast());
    return Typed.of(
        e,
        new Expression.Compare(by, sides.getFirst().resolved(), sides.getLast().resolved()),
        TRUTH);
  }

  private Typed in(Expression.In e) {
    List<Typed> inferred = inferAll(e.parts());
    if (anyIsSet(e, inferred)) {
      return Typed.of(e, e, TRUTH);
    }
    List<Typed> sides = agreement.unify(inferred);
    Typed first = sides.getFirst();
    List<Typed> values = sides.subList(1, sides.size());
    values.forEach(value -> requireCommonCategory(value.written(), first, value));
    return Typed.of(
        e,
        new Expression.In(first.resolved(), values.stream().map(Typed::resolved).toList()),
        TRUTH);
  }

  private static Optional<ValueType> onlyTexts(List<Typed> sides) {
    return sides.stream().allMatch(Typed::isTextConstant) ? Optional.of(WORDS) : Optional.empty();
  }

  /** Sets and rankings are not compared, so their problem is told once and for both sides. */
  private boolean anyIsSet(Expression e, List<Typed> sides) {
    Optional<ValueType> set =
        sides.stream()
            .flatMap(side -> side.type().stream())
            .filter(ValueType::isPlural)
            .findFirst();
    set.ifPresent(
        type ->
            findings.tell(
                e,
                type.inWords() + " in a comparison",
                "selected(…, 'code') or count-selected(…)"));
    return set.isPresent();
  }

  private void requireCommonCategory(Expression e, Typed one, Typed other) {
    if (one.type().isPresent()
        && other.type().isPresent()
        && one.type().get() instanceof ValueType.Category(List<String> some)
        && other.type().get() instanceof ValueType.Category(List<String> others)
        && Collections.disjoint(some, others)) {
      findings.tell(e, "categories of two lists that share none", TextConstant.oneOf(some));
    }
  }

  /** {@code selected} of one category is a comparison. */
  private Typed selected(Expression e, Expression of, String code) {
    Typed choice = infer(of);
    Optional<List<String>> codes = choice.type().flatMap(ValueType::findCodes);
    if (choice.type().isPresent() && codes.isEmpty()) {
      findings.tell(of, choice.type().get().inWords(), "an item with categories");
    }
    if (codes.isPresent() && !codes.get().contains(code)) {
      findings.impossible(e, code, codes.get());
    }
    boolean one = choice.type().filter(ValueType.Category.class::isInstance).isPresent();
    Expression resolved =
        one
            ? new Expression.Compare(
                Comparison.EQUAL, choice.resolved(), new Expression.Literal(new Value.Code(code)))
            : new Expression.Selected(choice.resolved(), code);
    return Typed.of(e, resolved, TRUTH);
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
}
