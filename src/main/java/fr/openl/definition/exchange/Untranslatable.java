package fr.openl.definition.exchange;

/** Stops the translation of one expression; the message says what has no counterpart. */
final class Untranslatable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Untranslatable(String found) {
    super(found, null, false, false);
  }

  String found() {
    return String.valueOf(getMessage());
  }
}
