package fr.openl.collection;

import fr.openl.definition.Measure;
import fr.openl.definition.expression.Value;
import java.math.BigDecimal;
import java.util.List;

/** Writes a value as the texts that a form's fields would hold for it; the reader reads it back. */
public final class EntryWriter {
  private static final int MONTH = "2025-01".length();

  private EntryWriter() {}

  /** The texts of {@code value}, which is one of {@code measure}. */
  public static List<String> write(Measure measure, Value value) {
    return switch (value) {
      case Value.Truth truth -> List.of(truth.holds() ? "yes" : "no");
      case Value.Quantity quantity ->
          List.of(BigDecimal.valueOf(quantity.amount()).stripTrailingZeros().toPlainString());
      case Value.Words words -> List.of(words.text());
      case Value.Code code -> List.of(code.code());
      case Value.Codes codes -> List.copyOf(codes.codes());
      case Value.Ranking ranking -> ranking.codes();
      case Value.Day day -> {
        String written = day.date().toString();
        yield List.of(
            measure instanceof Measure.Day of && of.monthly()
                ? written.substring(0, MONTH)
                : written);
      }
      case Value.Moment moment ->
          throw new IllegalArgumentException("No item measures a moment: " + moment);
    };
  }
}
