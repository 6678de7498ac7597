package fr.openl.definition.type;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.util.List;
import java.util.Optional;

/** A number with decimals. */
public record DecimalNumber(Measure.Numeric number) implements DeclaredType {
  public static final QuestionKind KIND =
      new QuestionKind(
          "decimal",
          "A number with decimals.",
          List.of(
              Key.optional("min", new Shape.Decimal(), "The smallest answer."),
              Key.optional("max", new Shape.Decimal(), "The largest answer."),
              WholeNumber.UNIT),
          DecimalNumber::read);

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.NumberEntry(number);
  }

  @Override
  public List<Item> items(String questionId) {
    return List.of(new Item(questionId, questionId, number));
  }

  @Override
  public void write(Draft question) {
    WholeNumber.writeBounds(number, question);
  }

  private static Optional<DecimalNumber> read(TypeReading from) {
    return Optional.of(new DecimalNumber(from.number(false)));
  }
}
