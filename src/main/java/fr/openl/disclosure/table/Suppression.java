package fr.openl.disclosure.table;

import fr.openl.disclosure.table.LinearSystem.Line;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses what is hidden beside the secret numbers, so that no hidden number can be derived too
 * closely. First by rectangles, attacking again until all are safe; then each partner that proves
 * needless is told again, the largest first; small tables are searched for a better pattern: the
 * fewest partners, then the smallest sum.
 *
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, section 4.4"
 */
public final class Suppression {
  private final ProtectionTask task;
  private final boolean zeros;
  private final int attempts;
  private final Rectangles rectangles;
  private final SafetyCheck check;

  private Suppression(ProtectionTask task, boolean zeros, int attempts) {
    this.task = task;
    this.zeros = zeros;
    this.attempts = attempts;
    this.rectangles = new Rectangles(task, zeros);
    this.check = new SafetyCheck(task, rectangles);
  }

  /**
   * Every number that is to be hidden, secret, unlisted and partners; empty when numbers that are
   * told in any case give a secret away. Zeros are hidden only where nothing else helps.
   */
  public static Optional<BitSet> of(ProtectionTask task) {
    return of(task, PatternSearch.ATTEMPTS);
  }

  /**
   * The same with fewer {@code attempts} to find a better pattern, where many tables are to be
   * protected: as safe, perhaps with more partners than needed.
   */
  public static Optional<BitSet> of(ProtectionTask task, int attempts) {
    return new Suppression(task, false, attempts)
        .pattern()
        .or(() -> new Suppression(task, true, attempts).pattern());
  }

  private Optional<BitSet> pattern() {
    BitSet hidden = (BitSet) task.secret().clone();
    hidden.or(task.unlisted());
    BitSet first = (BitSet) hidden.clone();
    List<Integer> exposed = check.exposed(hidden);
    while (!exposed.isEmpty()) {
      if (!hideRectangles(exposed, hidden)
          && !hidePartners(exposed, hidden)
          && !hideSmallest(hidden)) {
        return Optional.empty();
      }
      exposed = check.exposed(hidden);
    }
    prune(hidden, first);
    return Optional.of(new PatternSearch(task, check, first, hidden, zeros, attempts).best());
  }

  private boolean hideRectangles(List<Integer> exposed, BitSet hidden) {
    int before = hidden.cardinality();
    for (int number : exposed) {
      rectangles.partners(number, hidden).ifPresent(hidden::or);
    }
    return hidden.cardinality() > before;
  }

  /** Hides the smallest number of a line that gives something away. */
  private boolean hidePartners(List<Integer> exposed, BitSet hidden) {
    int before = hidden.cardinality();
    for (int number : exposed) {
      for (Line line : task.system().linesOf(number)) {
        if (task.isWeak(line, hidden)) {
          smallest(line.members().boxed(), hidden).ifPresent(hidden::set);
        }
      }
    }
    return hidden.cardinality() > before;
  }

  /** The last resort. */
  private boolean hideSmallest(BitSet hidden) {
    Optional<Integer> smallest = smallest(task.tellable().stream().boxed(), hidden);
    smallest.ifPresent(hidden::set);
    return smallest.isPresent();
  }

  private Optional<Integer> smallest(Stream<Integer> among, BitSet hidden) {
    return among
        .filter(number -> task.tellable().get(number) && !hidden.get(number))
        .filter(number -> zeros || task.values()[number] > 0)
        .min(Comparator.comparingDouble(number -> task.values()[number]));
  }

  /** Tells partners again that are not needed. */
  private void prune(BitSet hidden, BitSet first) {
    BitSet partners = (BitSet) hidden.clone();
    partners.andNot(first);
    partners.stream()
        .boxed()
        .sorted(Comparator.comparingDouble(number -> -task.values()[number]))
        .forEach(
            partner -> {
              BitSet near = task.attack(hidden).connected(partner);
              hidden.clear(partner);
              if (!check.isSafeWithout(partner, near, hidden)) {
                hidden.set(partner);
              }
            });
  }
}
