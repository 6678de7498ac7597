package fr.openl.definition.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a mistyped one was probably meant to be. */
public final class Nearest {
  private Nearest() {}

  /**
   * The word of {@code known} that needs the fewest changes (a letter more, less or other, two
   * neighbours swapped), the first of several in alphabetical order; empty when none comes closer
   * than a third of the longer word.
   */
  public static Optional<String> among(Collection<String> known, String mistyped) {
    return known.stream()
        .filter(word -> distance(word, mistyped) <= tolerance(word, mistyped))
        .min(
            Comparator.comparingInt((String word) -> distance(word, mistyped))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int tolerance(String word, String mistyped) {
    return Math.max(1, Math.max(word.length(), mistyped.length()) / 3);
  }

  /** Optimal string alignment distance. */
  static int distance(String a, String b) {
    int[][] changes = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          changes[i][j] = i + j;
          continue;
        }
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(changes[i - 1][j], changes[i][j - 1]) + 1;
        fewest = Math.min(fewest, changes[i - 1][j - 1] + other);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          fewest = Math.min(fewest, changes[i - 2][j - 2] + 1);
        }
        changes[i][j] = fewest;
      }
    }
    return changes[a.length()][b.length()];
  }
}
