package fr.openl.openanswers.personal;

import java.util.Locale;

/**
 * A part of a text that may say who somebody is or how to reach them.
 *
 * @param start where it begins in the text; {@code end} where it has ended
 */
public record PersonalData(Kind kind, int start, int end) {
  public PersonalData {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("No part of a text: " + start + " to " + end);
    }
  }

  boolean overlaps(PersonalData other) {
    return start < other.end && other.start < end;
  }

  /** What it may be. */
  public enum Kind {
    MAIL(true),
    URL(true),
    PHONE(true),
    /** A name or contact that the frame knows. */
    KNOWN_NAME(true),
    /** Words that look like a person's name; one in several is none, and names are missed. */
    POSSIBLE_NAME(false);

    private final boolean certain;

    Kind(boolean certain) {
      this.certain = certain;
    }

    /** Whether it may not leave, whatever a person decides. */
    public boolean isCertain() {
      return certain;
    }

    /** The spelling in files. */
    public String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
