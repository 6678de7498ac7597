package fr.openl.definition.type;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day of the calendar, within bounds. */
public record DayDate(Optional<LocalDate> min, Optional<LocalDate> max) implements DeclaredType {
  public static final QuestionKind KIND =
      new QuestionKind(
          "date",
          "A day.",
          List.of(
              Key.optional("min", new Shape.Day(), "The earliest day."),
              Key.optional("max", new Shape.Day(), "The latest day.")),
          DayDate::read);

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.DayEntry(measure());
  }

  @Override
  public List<Item> items(String questionId) {
    return List.of(new Item(questionId, questionId, measure()));
  }

  @Override
  public void write(Draft question) {
    min.ifPresent(day -> question.put("min", day.toString()));
    max.ifPresent(day -> question.put("max", day.toString()));
  }

  private Measure.Day measure() {
    return new Measure.Day(false, min, max);
  }

  private static Optional<DayDate> read(TypeReading from) {
    DayDate date = new DayDate(from.fields().day("min"), from.fields().day("max"));
    from.requireOrder("min", date.min, "max", date.max);
    return Optional.of(date);
  }
}
