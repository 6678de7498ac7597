package fr.openl.estimation.variance;

import fr.openl.dataset.moments.Moment;
import java.util.List;
import java.util.Map;

/**
 * A sum that need not be asked for, as it is what other sums leave of a whole.
 *
 * @param parts what is taken off {@code whole}; none where they are equal
 */
public record Derived(Moment result, Moment whole, List<Moment> parts) {
  /** What rounding leaves of a whole that the parts make up. */
  private static final double ROUNDING = 1e-12;

  public Derived {
    parts = List.copyOf(parts);
  }

  /** The sums of all cells, from those that were asked for. */
  double[] from(Map<Moment, double[]> sums) {
    double[] all = sums.getOrDefault(whole, new double[0]);
    double[] left = all.clone();
    for (Moment part : parts) {
      double[] column = sums.getOrDefault(part, new double[0]);
      for (int cell = 0; cell < left.length; cell++) {
        left[cell] -= column[cell];
      }
    }
    for (int cell = 0; cell < left.length; cell++) {
      left[cell] = left[cell] > ROUNDING * all[cell] ? left[cell] : 0;
    }
    return left;
  }
}
