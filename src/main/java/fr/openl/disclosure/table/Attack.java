package fr.openl.disclosure.table;

import fr.openl.disclosure.table.LinearSystem.Line;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Someone who reads all that is told and computes what follows for the numbers that are hidden:
 * they know which numbers add up to which, and that none is negative. The attacker never looks at
 * the value of a hidden number.
 *
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, section 4.3"
 */
public final class Attack {
  private final LinearSystem system;
  private final double[] values;
  private final BitSet hidden;
  private final double rounding;
  private final int[] column;
  private final Simplex[] solver;

  /**
   * @param values of all numbers; those of hidden ones are not read
   * @param rounding how far each number may be from the exact one; 0 where counts are exact
   */
  public Attack(LinearSystem system, double[] values, BitSet hidden, double rounding) {
    this.system = system;
    this.values = values;
    this.hidden = hidden;
    this.rounding = rounding;
    this.column = new int[system.size()];
    this.solver = new Simplex[system.size()];
  }

  /** What can be derived of a hidden number, once {@link #findContradiction} found none. */
  public Range range(int number) {
    if (system.linesOf(number).isEmpty()) {
      return new Range(0, Double.POSITIVE_INFINITY);
    }
    Simplex simplex = solver(number);
    double low = simplex.least(column[number]);
    double high = simplex.most(column[number], Double.POSITIVE_INFINITY);
    return new Range(Math.min(low, high), high);
  }

  /** Whether the interval of a hidden number is wide enough; quicker than computing it. */
  public boolean isSafe(int number, double threshold) {
    if (system.linesOf(number).stream().anyMatch(line -> line.count(hidden) == 1)) {
      return false;
    }
    if (system.linesOf(number).isEmpty()) {
      return true;
    }
    Simplex simplex = solver(number);
    int at = column[number];
    if (seen(simplex, at).isSafe(threshold)) {
      return true;
    }
    double low = simplex.least(at);
    return new Range(low, Math.max(low, simplex.most(at, low + threshold))).isSafe(threshold);
  }

  private static Range seen(Simplex simplex, int at) {
    return new Range(simplex.lowestSeen(at), simplex.highestSeen(at));
  }

  /** The hidden numbers of one connected part of which the told numbers cannot be true. */
  public Optional<int[]> findContradiction() {
    for (int number = hidden.nextSetBit(0); number >= 0; number = hidden.nextSetBit(number + 1)) {
      try {
        solver(number);
      } catch (Simplex.Contradiction contradiction) {
        return Optional.of(connected(number).stream().toArray());
      }
    }
    return Optional.empty();
  }

  private Simplex solver(int number) {
    Simplex known = solver[number];
    if (known != null) {
      return known;
    }
    BitSet members = connected(number);
    int width = 0;
    for (int m = members.nextSetBit(0); m >= 0; m = members.nextSetBit(m + 1)) {
      column[m] = width++;
    }
    List<Line> lines = lines(members);
    double[][] coefficients = new double[lines.size()][width];
    double[] sums = new double[lines.size()];
    for (int i = 0; i < sums.length; i++) {
      fill(lines.get(i), coefficients[i]);
      sums[i] = known(lines.get(i));
    }
    Simplex simplex =
        new Simplex(
            coefficients,
            sums,
            rounding * lines.stream().mapToLong(line -> line.members().count()).sum());
    members.stream().forEach(m -> solver[m] = simplex);
    return simplex;
  }

  /** The hidden numbers that share a line with {@code number}, or with one that does, and so on. */
  BitSet connected(int number) {
    BitSet members = new BitSet();
    Deque<Integer> next = new ArrayDeque<>(List.of(number));
    members.set(number);
    while (!next.isEmpty()) {
      for (Line line : system.linesOf(next.pop())) {
        line.members()
            .filter(m -> hidden.get(m) && !members.get(m))
            .forEach(
                m -> {
                  members.set(m);
                  next.push(m);
                });
      }
    }
    return members;
  }

  private List<Line> lines(BitSet members) {
    return members.stream().boxed().flatMap(m -> system.linesOf(m).stream()).distinct().toList();
  }

  private void fill(Line line, double[] row) {
    line.parts().filter(hidden::get).forEach(part -> row[column[part]] += 1);
    if (hidden.get(line.whole())) {
      row[column[line.whole()]] -= 1;
    }
  }

  /** What the hidden parts of a line add up to, less the whole where that is hidden. */
  private double known(Line line) {
    double told = line.parts().filter(part -> !hidden.get(part)).mapToDouble(p -> values[p]).sum();
    return (hidden.get(line.whole()) ? 0 : values[line.whole()]) - told;
  }
}
