package fr.openl.collection;

import java.util.Locale;

/**
 * What a unit did with an answer that was proposed to it, from the frame or from the previous wave.
 */
public enum Carried {
  /** Left as proposed, without a word. */
  PREVIOUS,
  /** Said to be still true. */
  CONFIRMED,
  /** Replaced, or taken out. */
  CHANGED;

  /** The spelling in files and columns, such as {@code confirmed}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
