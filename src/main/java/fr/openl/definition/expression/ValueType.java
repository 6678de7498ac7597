package fr.openl.definition.expression;

import java.util.List;
import java.util.Optional;

/** The type of an item or of an expression. */
public sealed interface ValueType {
  /** The type in a sentence, such as {@code a number}. */
  default String inWords() {
    return switch (this) {
      case Truth truth -> "yes or no";
      case Quantity quantity -> "a number";
      case Words words -> "text";
      case Day day -> "a day";
      case Moment moment -> "a moment";
      case Category category -> "one category";
      case Categories categories -> "a set of categories";
      case Ranking ranking -> "a ranking";
    };
  }

  /** Whether values are before or after one another. */
  default boolean hasOrder() {
    return this instanceof Quantity || this instanceof Day || this instanceof Moment;
  }

  /** Whether values hold several categories. */
  default boolean isPlural() {
    return this instanceof Categories || this instanceof Ranking;
  }

  /** The codes of a type of categories, of whatever number. */
  default Optional<List<String>> findCodes() {
    return switch (this) {
      case Category(List<String> codes) -> Optional.of(codes);
      case Categories(List<String> codes) -> Optional.of(codes);
      case Ranking(List<String> codes) -> Optional.of(codes);
      default -> Optional.empty();
    };
  }

  record Truth() implements ValueType {}

  record Quantity() implements ValueType {}

  record Words() implements ValueType {}

  record Day() implements ValueType {}

  record Moment() implements ValueType {}

  /** One of these category codes. */
  record Category(List<String> codes) implements ValueType {
    public Category {
      codes = List.copyOf(codes);
    }
  }

  /** A set of these category codes. */
  record Categories(List<String> codes) implements ValueType {
    public Categories {
      codes = List.copyOf(codes);
    }
  }

  /** An order among these category codes. */
  record Ranking(List<String> codes) implements ValueType {
    public Ranking {
      codes = List.copyOf(codes);
    }
  }
}
