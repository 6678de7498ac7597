package fr.openl.openanswers;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one coder made of one answer. Nothing is overwritten: a later entry of the same coder takes
 * the place of an earlier one.
 *
 * @param answer the id of the answer
 * @param version of the scheme
 * @param codes at least one; one only where the scheme lets choose one
 * @param settles whether it decides where coders differ
 */
public record GivenCodes(
    String answer, String coder, String version, Set<String> codes, boolean settles, Instant at) {
  private static final String BETWEEN = " ";

  public GivenCodes {
    codes = Set.copyOf(codes);
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("No code for " + answer);
    }
  }

  /** The codes in alphabetical order with blanks between: the same set is the same text. */
  public String joined() {
    return String.join(BETWEEN, new TreeSet<>(codes));
  }

  /** The codes that {@code joined} holds. */
  public static Set<String> codes(String joined) {
    return Set.of(joined.strip().split("\\s+"));
  }
}
