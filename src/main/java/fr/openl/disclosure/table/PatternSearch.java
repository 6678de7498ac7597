package fr.openl.disclosure.table;

import fr.openl.disclosure.table.LinearSystem.Line;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best pattern of a small table: the fewest partners, then the smallest sum. A line that gives
 * something away needs one of its told numbers hidden; each of them is tried in turn, and those
 * tried before it stay told, so that no pattern is looked at twice. After a fixed number of
 * attempts the best pattern so far stands, so that large tables end too.
 */
final class PatternSearch {
  static final int ATTEMPTS = 20_000;

  /** Patterns of more hidden numbers than these are not improved. */
  private static final int MOST_HIDDEN = 60;

  /** An attack costs more than a look at the lines. */
  private static final int ATTACK = 20;

  private final ProtectionTask task;
  private final SafetyCheck check;
  private final BitSet first;
  private final boolean zeros;
  private final int linesOfOne;
  private BitSet best;
  private int fewest;
  private double smallest;
  private final int most;
  private int attempts;

  /**
   * @param first what is hidden before any partner
   * @param known a pattern that protects, to be improved
   * @param most attempts after which the best pattern so far stands
   */
  PatternSearch(
      ProtectionTask task, SafetyCheck check, BitSet first, BitSet known, boolean zeros, int most) {
    this.task = task;
    this.check = check;
    this.first = first;
    this.zeros = zeros;
    this.most = most;
    this.best = known;
    this.fewest = known.cardinality() - first.cardinality();
    this.smallest = known.stream().filter(n -> !first.get(n)).mapToDouble(this::value).sum();
    this.linesOfOne =
        task.tellable().stream().map(n -> task.system().linesOf(n).size()).max().orElse(0);
  }

  BitSet best() {
    if (task.guarded(best).count() > MOST_HIDDEN) {
      return best;
    }
    for (int count = 0; count <= fewest && attempts < most; count++) {
      search((BitSet) first.clone(), (BitSet) task.tellable().clone(), count, 0);
    }
    return best;
  }

  /** Tries to protect with {@code left} partners more, among those that are {@code open}. */
  private void search(BitSet hidden, BitSet open, int left, double sum) {
    if (attempts++ >= most || isNoBetter(hidden, sum)) {
      return;
    }
    List<Line> weak =
        task.system().lines().stream().filter(line -> task.isWeak(line, hidden)).toList();
    if (weak.size() > left * linesOfOne) {
      return;
    }
    IntStream partners;
    if (weak.isEmpty()) {
      attempts += ATTACK + hidden.cardinality();
      if (check.exposed(hidden).isEmpty()) {
        best = (BitSet) hidden.clone();
        fewest = hidden.cardinality() - first.cardinality();
        smallest = sum;
        return;
      }
      partners = open.stream();
    } else {
      partners = shortest(weak, open).members();
    }
    if (left == 0) {
      return;
    }
    BitSet still = (BitSet) open.clone();
    List<Integer> inOrder =
        partners
            .filter(n -> open.get(n) && !hidden.get(n) && (zeros || value(n) > 0))
            .boxed()
            .sorted(Comparator.comparingDouble(this::value))
            .toList();
    for (int partner : inOrder) {
      still.clear(partner);
      hidden.set(partner);
      search(hidden, still, left - 1, sum + value(partner));
      hidden.clear(partner);
    }
  }

  private boolean isNoBetter(BitSet hidden, double sum) {
    int count = hidden.cardinality() - first.cardinality();
    return count > fewest || (count == fewest && sum >= smallest);
  }

  private static Line shortest(List<Line> weak, BitSet open) {
    return weak.stream().min(Comparator.comparingInt(line -> line.count(open))).orElseThrow();
  }

  private double value(int number) {
    return task.values()[number];
  }
}
