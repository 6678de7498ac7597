package fr.openl.disclosure;

import java.util.List;
import java.util.OptionalLong;

/**
 * What was written to an open question in words of people's own, as far as it may be told: some of
 * the answers that a person has read and released, and nothing of who wrote them. It comes from
 * {@link QuotationRules} alone.
 */
public final class ReleasedQuotations {
  private final String item;
  private final OptionalLong given;
  private final int moderated;
  private final List<String> quoted;
  private final List<String> coded;

  ReleasedQuotations(
      String item, OptionalLong given, int moderated, List<String> quoted, List<String> coded) {
    this.item = item;
    this.given = given;
    this.moderated = moderated;
    this.quoted = List.copyOf(quoted);
    this.coded = List.copyOf(coded);
  }

  /** The text item, such as {@code why} or {@code tool.other}. */
  public String item() {
    return item;
  }

  /** How many responses hold an answer to it; empty where that would tell of few. */
  public OptionalLong given() {
    return given;
  }

  /** How many answers were released by a person, shown or not. */
  public int moderated() {
    return moderated;
  }

  /** The words themselves, in random order; at least one. */
  public List<String> quoted() {
    return quoted;
  }

  /** The ids of the variables that coders made of the answers. */
  public List<String> coded() {
    return coded;
  }
}
