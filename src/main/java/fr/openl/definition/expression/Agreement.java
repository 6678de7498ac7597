package fr.openl.definition.expression;

import fr.openl.definition.expression.Expression.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings parts that stand side by side to one type: the sides of a comparison, the branches of a
 * choice.
 */
final class Agreement {
  private final Findings findings;

  Agreement(Findings findings) {
    this.findings = findings;
  }

  /**
   * Parts that must have one type: that of the first one that is no text constant; text constants
   * become values of it.
   */
  List<Typed> unify(List<Typed> inferred) {
    Optional<Typed> model =
        inferred.stream().filter(p -> !p.isTextConstant() && p.type().isPresent()).findFirst();
    if (model.isEmpty()) {
      return inferred;
    }
    ValueType wanted = model.get().type().orElseThrow();
    return inferred.stream().map(part -> alike(part, wanted)).toList();
  }

  private Typed alike(Typed part, ValueType wanted) {
    if (part.isTextConstant() && TextConstant.suits(wanted)) {
      return Typed.of(part.written(), adapt(part.written(), part.resolved(), wanted), wanted);
    }
    if (part.type().isPresent() && part.type().get().getClass() != wanted.getClass()) {
      findings.mismatch(part, TextConstant.expected(wanted));
      return new Typed(part.written(), part.resolved(), Optional.empty());
    }
    return part;
  }

  /** The type of parts unified before; categories are those of all parts together. */
  static Optional<ValueType> common(List<Typed> parts) {
    if (parts.stream().anyMatch(part -> part.type().isEmpty())) {
      return Optional.empty();
    }
    ValueType first = parts.getFirst().type().orElseThrow();
    List<String> codes =
        parts.stream()
            .flatMap(part -> part.type().flatMap(ValueType::findCodes).stream())
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
  Expression adapt(Expression written, Expression resolved, ValueType wanted) {
    if (written instanceof Expression.Literal(Value.Words(String text))) {
      Optional<Value> value = TextConstant.read(text, wanted);
      if (value.isEmpty() && wanted instanceof ValueType.Category(List<String> codes)) {
        findings.impossible(written, text, codes);
      } else if (value.isEmpty()) {
        findings.tell(written, "the text '" + text + "'", TextConstant.expected(wanted));
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
}
