package fr.openl.definition.exchange;

import fr.openl.definition.expression.ValueType;
import java.util.Optional;

/**
 * A translated part of an expression.
 *
 * @param text in our language
 * @param type absent for a constant in quotes, which takes the type of what stands beside it
 * @param level how tightly its loosest operator binds: 1 {@code or}, 2 {@code and}, 3 comparison, 4
 *     sum, 5 product, 9 none
 * @param constant the constant it is, as a text
 * @param names what it stands for, when it is no more than a name
 */
record Piece(
    String text,
    Optional<ValueType> type,
    int level,
    Optional<String> constant,
    Optional<Referent> names) {
  static final int LOOSE = 1;
  static final int ATOM = 9;

  static Piece of(String text, ValueType type, int level) {
    return new Piece(text, Optional.of(type), level, Optional.empty(), Optional.empty());
  }

  static Piece truth(String text, int level) {
    return of(text, new ValueType.Truth(), level);
  }

  static Piece quantity(String text, int level) {
    return of(text, new ValueType.Quantity(), level);
  }

  static Piece named(String text, ValueType type, Referent referent) {
    return new Piece(text, Optional.of(type), ATOM, Optional.empty(), Optional.of(referent));
  }

  static Piece figure(String digits) {
    return new Piece(
        digits, Optional.of(new ValueType.Quantity()), ATOM, Optional.of(digits), Optional.empty());
  }

  static Piece quoted(String text) {
    return new Piece(inQuotes(text), Optional.empty(), ATOM, Optional.of(text), Optional.empty());
  }

  static String inQuotes(String text) {
    if (text.indexOf('\'') < 0) {
      return "'" + text + "'";
    }
    if (text.indexOf('"') < 0) {
      return '"' + text + '"';
    }
    throw new Untranslatable("a text with both kinds of quotes");
  }

  /** The text as a part of something that binds at {@code tightness}. */
  String within(int tightness) {
    return level < tightness ? "(" + text + ")" : text;
  }

  boolean is(Class<? extends ValueType> wanted) {
    return type.filter(wanted::isInstance).isPresent();
  }

  boolean isBlank() {
    return type.isEmpty() && constant.filter(String::isEmpty).isPresent();
  }
}
