package fr.openl.web.neighbours;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as it was typed.
 *
 * @param text without control characters
 * @param disclose whether the sender's address goes with it
 */
record Message(String text, boolean disclose) {
  static final String TEXT = "text";
  static final String DISCLOSE = "disclose";

  private static final int SHORTEST = 10;
  private static final int LONGEST = 2_000;

  static Message of(Map<String, List<String>> form) {
    return new Message(
        NeighbourDesk.first(form, TEXT)
            .replace("\r\n", "\n")
            .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
            .strip(),
        form.containsKey(DISCLOSE));
  }

  /** What is wrong with it. */
  Optional<NeighbourWords> problem() {
    return text.length() < SHORTEST || text.length() > LONGEST
        ? Optional.of(NeighbourWords.BAD_MESSAGE)
        : Optional.empty();
  }
}
