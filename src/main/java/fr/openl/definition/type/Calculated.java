package fr.openl.definition.type;

import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Shape;
import fr.openl.definition.expression.ExpressionParser;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Parsed;
import fr.openl.definition.expression.TypeChecker;
import fr.openl.definition.expression.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A value computed from earlier items; never shown as a field. */
public record Calculated(Formula value, Measure measure) implements DeclaredType {
  public static final QuestionKind KIND =
      new QuestionKind(
          "calculated",
          "A value computed from earlier items.",
          List.of(Key.required("value", new Shape.Condition(), "The expression that gives it.")),
          Calculated::read);

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.Hidden(value);
  }

  @Override
  public List<Item> items(String questionId) {
    return List.of(new Item(questionId, questionId, measure));
  }

  @Override
  public void write(Draft question) {
    question.put("value", value.source());
  }

  private static Optional<Calculated> read(TypeReading from) {
    if (refersForward(from)) {
      return Optional.empty();
    }
    TypeChecker checker = new TypeChecker(Item.symbols(from.earlier()));
    return from.parts()
        .formula(from.fields(), "value", checker::check)
        .flatMap(
            checked ->
                measure(checked.type(), from).map(m -> new Calculated(checked.formula(), m)));
  }

  /** Reports the first item that is asked only later, or is this question itself. */
  private static boolean refersForward(TypeReading from) {
    Optional<Node.Scalar> written = from.fields().scalar("value");
    List<String> earlier = from.earlier().stream().map(Item::questionId).toList();
    Optional<String> later =
        written
            .map(scalar -> ExpressionParser.parse(scalar.text()))
            .flatMap(
                parsed ->
                    switch (parsed) {
                      case Parsed.Valid valid ->
                          valid.formula().expression().items().stream()
                              .filter(id -> from.questionIds().contains(questionOf(id)))
                              .filter(id -> !earlier.contains(questionOf(id)))
                              .findFirst();
                      case Parsed.Invalid invalid -> Optional.empty();
                    });
    later.ifPresent(
        id ->
            from.problems()
                .error(
                    from.fields().placeOf("value"),
                    "the item " + id + ", which does not stand before this question",
                    "items of earlier questions"));
    return later.isPresent();
  }

  private static String questionOf(String itemId) {
    int dot = itemId.indexOf('.');
    return dot < 0 ? itemId : itemId.substring(0, dot);
  }

  private static Optional<Measure> measure(ValueType type, TypeReading from) {
    Optional<Measure> measure =
        switch (type) {
          case ValueType.Truth truth -> Optional.of(new Measure.Truth());
          case ValueType.Quantity quantity ->
              Optional.of(
                  new Measure.Numeric(
                      false, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty()));
          case ValueType.Words words -> Optional.of(new Measure.Text(FreeText.DEFAULT_LENGTH));
          case ValueType.Day day ->
              Optional.of(new Measure.Day(false, Optional.empty(), Optional.empty()));
          case ValueType.Category(var codes) -> list(codes, from).map(Measure.OneCategory::new);
          case ValueType.Categories(var codes) ->
              list(codes, from).map(Measure.ManyCategories::new);
          case ValueType.Ranking(var codes) ->
              list(codes, from).map(list -> new Measure.RankedCategories(list, codes.size()));
          case ValueType.Moment moment -> Optional.empty();
        };
    if (measure.isEmpty()) {
      from.problems()
          .error(
              from.fields().placeOf("value"),
              "a value that is " + type.inWords() + ", not of one list",
              "yes or no, a number, a text, a day or the categories of one list");
    }
    return measure;
  }

  /** The list that holds just these categories: that of an earlier item, else any. */
  private static Optional<CodeList> list(List<String> codes, TypeReading from) {
    Stream<CodeList> ofItems =
        from.earlier().stream()
            .flatMap(
                item ->
                    switch (item.measure()) {
                      case Measure.OneCategory one -> Stream.of(one.list());
                      case Measure.ManyCategories many -> Stream.of(many.list());
                      case Measure.RankedCategories ranked -> Stream.of(ranked.list());
                      default -> Stream.empty();
                    });
    return Stream.concat(ofItems, from.lists().values().stream())
        .filter(list -> list.codes().equals(codes))
        .findFirst();
  }
}
