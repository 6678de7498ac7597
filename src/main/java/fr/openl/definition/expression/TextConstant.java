package fr.openl.definition.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A text in quotes, read as what the other side of a comparison asks for: a category's code, yes or
 * no, a day or a moment.
 */
final class TextConstant {
  /** How many codes a sentence lists before it breaks off. */
  private static final int LISTED = 8;

  private TextConstant() {}

  /** Whether a text may stand for a value of this type. */
  static boolean suits(ValueType type) {
    return switch (type) {
      case ValueType.Category category -> true;
      case ValueType.Truth truth -> true;
      case ValueType.Day day -> true;
      case ValueType.Moment moment -> true;
      case ValueType.Words words -> true;
      case ValueType.Quantity quantity -> false;
      case ValueType.Categories categories -> false;
      case ValueType.Ranking ranking -> false;
    };
  }

  /** The value that {@code text} stands for, or empty when it stands for none of this type. */
  static Optional<Value> read(String text, ValueType type) {
    return switch (type) {
      case ValueType.Category(List<String> codes) ->
          codes.contains(text) ? Optional.of(new Value.Code(text)) : Optional.empty();
      case ValueType.Truth truth ->
          switch (text) {
            case "yes" -> Optional.of(new Value.Truth(true));
            case "no" -> Optional.of(new Value.Truth(false));
            default -> Optional.empty();
          };
      case ValueType.Day day -> day(text).map(Value.Day::new);
      case ValueType.Moment moment -> moment(text).map(Value.Moment::new);
      case ValueType.Words words -> Optional.of(new Value.Words(text));
      case ValueType.Quantity quantity -> Optional.empty();
      case ValueType.Categories categories -> Optional.empty();
      case ValueType.Ranking ranking -> Optional.empty();
    };
  }

  /** What a text of this type looks like, for a sentence. */
  static String expected(ValueType type) {
    return switch (type) {
      case ValueType.Category(List<String> codes) -> oneOf(codes);
      case ValueType.Truth truth -> "true(), false(), 'yes' or 'no'";
      case ValueType.Day day -> "a day such as '2025-11-03'";
      case ValueType.Moment moment ->
          "a moment in UTC such as '2025-11-03T18:30:00', to the second";
      default -> type.inWords();
    };
  }

  static String oneOf(List<String> codes) {
    String listed = String.join(", ", codes.subList(0, Math.min(LISTED, codes.size())));
    return "one of "
        + listed
        + (codes.size() > LISTED ? " … (" + codes.size() + " categories)" : "");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() > 0 && day.getYear() < 10_000 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** A day alone is its first second. */
  private static Optional<LocalDateTime> moment(String text) {
    Optional<LocalDate> day = day(text);
    if (day.isPresent()) {
      return day.map(LocalDate::atStartOfDay);
    }
    try {
      String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      LocalDateTime at = LocalDateTime.parse(local);
      boolean kept =
          at.equals(at.truncatedTo(ChronoUnit.SECONDS))
              && day(at.toLocalDate().toString()).isPresent();
      return kept ? Optional.of(at) : Optional.empty();
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }
}
