package fr.openl.collection;

import java.util.Locale;

/** What is known of a unit's answer to an item. */
public enum ValueState {
  /** A substantive answer. */
  GIVEN,
  /** An explicit non-substantive category. */
  DONT_KNOW,
  /** Asked, left blank. */
  NO_ANSWER,
  /** Routing or revision did not ask. */
  NOT_ASKED,
  /** Asked, but known to be recorded wrongly: in no base. */
  VOIDED;

  /** The spelling in files and columns, such as {@code no_answer}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
