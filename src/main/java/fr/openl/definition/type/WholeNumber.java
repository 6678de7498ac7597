package fr.openl.definition.type;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.util.List;
import java.util.Optional;

/** A whole number. */
public record WholeNumber(Measure.Numeric number) implements DeclaredType {
  static final Key UNIT =
      Key.optional("unit", new Shape.Text(), "What is counted or measured, such as hours.");

  public static final QuestionKind KIND =
      new QuestionKind(
          "integer",
          "A whole number.",
          List.of(
              Key.optional("min", new Shape.Whole(Integer.MIN_VALUE), "The smallest answer."),
              Key.optional("max", new Shape.Whole(Integer.MIN_VALUE), "The largest answer."),
              UNIT),
          WholeNumber::read);

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
    writeBounds(number, question);
  }

  /** Writes the bounds and the unit of a number. */
  static void writeBounds(Measure.Numeric number, Draft question) {
    number.min().ifPresent(min -> question.put("min", min));
    number.max().ifPresent(max -> question.put("max", max));
    number.unit().ifPresent(unit -> question.put("unit", unit));
  }

  private static Optional<WholeNumber> read(TypeReading from) {
    return Optional.of(new WholeNumber(from.number(true)));
  }
}
