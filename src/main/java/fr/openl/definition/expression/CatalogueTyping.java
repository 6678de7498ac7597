package fr.openl.definition.expression;

import fr.openl.definition.expression.Expression.Comparison;
import fr.openl.definition.expression.Expression.Function;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes out what an expression asks of a catalogue, such as {@code libre(${files_tool})}: the
 * categories with the wanted attribute are known when the study is read, so that only their codes
 * are left to look at. Nothing after the type checker needs to know the catalogue.
 */
final class CatalogueTyping {
  /** The column by which {@code libre(…)} asks, and what it says of a libre tool. */
  private static final String LIBRE = "libre";

  private static final String YES = "yes";

  private final Typing typing;
  private final Symbols symbols;
  private final Findings findings;

  CatalogueTyping(Typing typing, Symbols symbols, Findings findings) {
    this.typing = typing;
    this.symbols = symbols;
    this.findings = findings;
  }

  /** Whether the chosen categories have an attribute: all of them and at least one, or some. */
  Typed call(Expression e, Function function, List<Expression> arguments) {
    Expression of = arguments.getFirst();
    Typed choice = typing.infer(of);
    Optional<String> attribute =
        function == Function.LIBRE ? Optional.of(LIBRE) : text(arguments, 1);
    Optional<String> value = function == Function.LIBRE ? Optional.of(YES) : text(arguments, 2);
    Expression resolved = e;
    if (choice.type().isPresent() && attribute.isPresent() && value.isPresent()) {
      resolved =
          codes(of, attribute.get(), value.get(), arguments)
              .map(wanted -> condition(function, choice, wanted))
              .orElse(e);
    }
    return Typed.of(e, resolved, Typing.TRUTH);
  }

  private Optional<String> text(List<Expression> arguments, int place) {
    Expression argument = arguments.get(place);
    if (argument instanceof Expression.Literal(Value.Words(String text))) {
      return Optional.of(text);
    }
    findings.tell(
        argument,
        "something else than a text",
        (place == 1 ? "a column of the catalogue" : "a value of that column") + " in quotes");
    return Optional.empty();
  }

  /** The codes whose {@code attribute} is {@code value}; empty after a problem was told. */
  private Optional<List<String>> codes(
      Expression of, String attribute, String value, List<Expression> arguments) {
    Map<String, Map<String, String>> catalogue =
        switch (of) {
          case Expression.Item(String id) -> symbols.catalogue(id);
          case Expression.Previous(String id) -> symbols.catalogue(id);
          default -> Map.of();
        };
    if (catalogue.isEmpty()) {
      findings.tell(
          of,
          "something else than an item of a catalogue",
          "an item whose list is taken from a CSV file, as in libre(${files_tool})");
      return Optional.empty();
    }
    Map<String, String> values = catalogue.get(attribute);
    if (values == null) {
      findings.tell(
          arguments.size() > 1 ? arguments.get(1) : of,
          "the unknown column " + attribute + " of the catalogue",
          TextConstant.oneOf(List.copyOf(catalogue.keySet())),
          Nearest.among(catalogue.keySet(), attribute));
      return Optional.empty();
    }
    List<String> wanted =
        values.entrySet().stream()
            .filter(entry -> entry.getValue().equals(value))
            .map(Map.Entry::getKey)
            .toList();
    if (wanted.isEmpty()) {
      List<String> found = values.values().stream().distinct().toList();
      findings.tell(
          arguments.size() > 2 ? arguments.get(2) : of,
          "no category with " + attribute + " '" + value + "'",
          TextConstant.oneOf(found),
          Nearest.among(found, value));
      return Optional.empty();
    }
    return Optional.of(wanted);
  }

  private static Expression condition(Function function, Typed choice, List<String> wanted) {
    Expression of = choice.resolved();
    if (!choice.type().orElseThrow().isPlural()) {
      return new Expression.In(
          of,
          wanted.stream()
              .<Expression>map(code -> new Expression.Literal(new Value.Code(code)))
              .toList());
    }
    if (function == Function.SOME) {
      return either(of, wanted.stream()).orElseThrow();
    }
    Expression any =
        new Expression.Compare(
            Comparison.MORE,
            new Expression.Call(Function.COUNT_SELECTED, List.of(of)),
            new Expression.Literal(new Value.Quantity(0)));
    return either(
            of,
            choice.type().flatMap(ValueType::findCodes).orElseThrow().stream()
                .filter(code -> !wanted.contains(code)))
        .<Expression>map(others -> new Expression.And(any, new Expression.Not(others)))
        .orElse(any);
  }

  private static Optional<Expression> either(Expression of, Stream<String> codes) {
    return codes
        .<Expression>map(code -> new Expression.Selected(of, code))
        .reduce(Expression.Or::new);
  }
}
