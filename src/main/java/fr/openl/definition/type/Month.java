package fr.openl.definition.type;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A month of a year, kept as its first day, within bounds. */
public record Month(Optional<YearMonth> min, Optional<YearMonth> max) implements DeclaredType {
  private static final Shape.Spelled MONTH =
      new Shape.Spelled(Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])"), "a month such as 2025-11");

  public static final QuestionKind KIND =
      new QuestionKind(
          "month",
          "A month.",
          List.of(
              Key.optional("min", MONTH, "The earliest month."),
              Key.optional("max", MONTH, "The latest month.")),
          Month::read);

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
    min.ifPresent(month -> question.put("min", month.toString()));
    max.ifPresent(month -> question.put("max", month.toString()));
  }

  private Measure.Day measure() {
    return new Measure.Day(true, min.map(Month::firstDay), max.map(Month::firstDay));
  }

  private static LocalDate firstDay(YearMonth month) {
    return month.atDay(1);
  }

  private static Optional<Month> read(TypeReading from) {
    Month month = new Month(month(from, "min"), month(from, "max"));
    from.requireOrder("min", month.min, "max", month.max);
    return Optional.of(month);
  }

  private static Optional<YearMonth> month(TypeReading from, String key) {
    return from.fields()
        .text(key)
        .filter(text -> MONTH.pattern().matcher(text).matches())
        .map(YearMonth::parse);
  }
}
