package fr.openl.disclosure.table;

import fr.openl.Refusal;
import fr.openl.disclosure.table.LinearSystem.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Controlled rounding: every number becomes a multiple of a base, as near as can be, and every sum
 * still holds exactly. Numbers that are multiples already stay (zeros above all) and all others go
 * to the multiple below or above. Tables of two dimensions can always be rounded so; where linked
 * tables or more dimensions cannot, a number may be one multiple further away.
 *
 * @see "Cox (1987), A constructive procedure for unbiased controlled rounding, JASA 82"
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, section 5.4.3"
 */
public final class ControlledRounding {
  private static final int MOST_NUMBERS = 1_500;

  /** How many multiples further away than the nearest two are tried. */
  private static final int WIDEST = 2;

  private static final int ATTEMPTS = 500;

  private final ProtectionTask task;
  private final int base;
  private final double[] lowest; // the least multiple of each number, in units of the base
  private final int[] span; // how many multiples above it are allowed
  private int attempts;

  private ControlledRounding(ProtectionTask task, int base, int further) {
    this.task = task;
    this.base = base;
    int size = task.system().size();
    this.lowest = new double[size];
    this.span = new int[size];
    for (int n = 0; n < size; n++) {
      double value = task.values()[n] / base;
      double below = Math.floor(value + Range.PRECISION);
      boolean exact = Math.abs(value - below) < Range.PRECISION;
      lowest[n] = Math.max(0, below - (value == 0 ? 0 : further));
      double above = below + (exact ? 0 : 1) + (value == 0 ? 0 : further);
      span[n] = (int) (above - lowest[n]);
    }
  }

  /**
   * The rounded numbers, by index.
   *
   * @throws Refusal when there are too many numbers, or when no rounding keeps the sums
   */
  public static double[] of(ProtectionTask task, int base) {
    if (task.system().size() > MOST_NUMBERS) {
      throw new Refusal(
          "--round: found %d cells and totals; expected %d at most"
              .formatted(task.system().size(), MOST_NUMBERS));
    }
    for (int further = 0; further <= WIDEST; further++) {
      ControlledRounding rounding = new ControlledRounding(task, base, further);
      Optional<double[]> found = rounding.solve(rounding.lowest.clone(), rounding.span.clone());
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new Refusal("--round: found no multiples of %d that keep every sum".formatted(base));
  }

  /** Branches on a number that is between two multiples, until none is. */
  private Optional<double[]> solve(double[] from, int[] room) {
    if (attempts++ > ATTEMPTS) {
      return Optional.empty();
    }
    double[] steps;
    try {
      steps = relaxed(from, room);
    } catch (Simplex.Contradiction none) {
      return Optional.empty();
    }
    int open = -1;
    for (int n = 0; n < from.length; n++) {
      if (Math.abs(steps[n] - Math.rint(steps[n])) > Range.PRECISION) {
        open = n;
      }
    }
    if (open < 0) {
      double[] rounded = new double[from.length];
      Arrays.setAll(rounded, n -> base * (from[n] + Math.rint(steps[n])));
      return Optional.of(rounded);
    }
    int below = (int) Math.floor(steps[open]);
    int[] less = room.clone();
    less[open] = below;
    double[] higher = from.clone();
    higher[open] += below + 1;
    int[] rest = room.clone();
    rest[open] -= below + 1;
    return steps[open] - below <= 0.5
        ? solve(from, less).or(() -> solve(higher, rest))
        : solve(higher, rest).or(() -> solve(from, less));
  }

  /**
   * Steps of the base above {@code from}, perhaps broken ones, with all sums, nearest to the truth.
   */
  private double[] relaxed(double[] from, int[] room) {
    int size = from.length;
    List<Line> lines = task.system().lines();
    double[][] coefficients = new double[lines.size() + size][2 * size];
    double[] sums = new double[lines.size() + size];
    for (int i = 0; i < lines.size(); i++) {
      double[] row = coefficients[i];
      lines.get(i).parts().forEach(part -> row[part] = 1);
      row[lines.get(i).whole()] = -1;
      sums[i] = -lines.get(i).excess(from);
    }
    double[] costs = new double[2 * size];
    for (int n = 0; n < size; n++) {
      coefficients[lines.size() + n][n] = 1;
      coefficients[lines.size() + n][size + n] = 1;
      sums[lines.size() + n] = room[n];
      costs[n] = cost(n, from[n] + 1) - cost(n, from[n]);
    }
    return new Simplex(coefficients, sums, 0).cheapest(costs);
  }

  /** How far a multiple is from the truth; numbers that nobody sees cost nothing. */
  private double cost(int number, double multiple) {
    return task.unlisted().get(number) ? 0 : Math.abs(multiple - task.values()[number] / base);
  }
}
