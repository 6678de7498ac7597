package fr.openl.estimation.variance;

import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import java.util.List;
import java.util.Optional;

/**
 * The sums of linearised variables in the cells of one domain, made from those of quantities. One
 * entry a cell of the domain, in the order of {@link Cells#cellsOf}.
 */
final class LinearSums {
  private final Cells cells;
  private final List<Product> quantities;
  private final int[] inside;

  LinearSums(Cells cells, Subject subject, int domain) {
    this.cells = cells;
    this.quantities = subject.quantities();
    this.inside = cells.cellsOf(domain);
  }

  /** Σ w·u of every cell. */
  double[] linear(double[] slopes) {
    double[] sums = new double[inside.length];
    for (int j = 0; j < slopes.length; j++) {
      if (slopes[j] != 0) {
        add(slopes[j], Moment.weighted(quantities.get(j)), sums);
      }
    }
    return sums;
  }

  /** Σ w²·u of every cell. */
  double[] squared(double[] slopes) {
    double[] sums = new double[inside.length];
    for (int j = 0; j < slopes.length; j++) {
      if (slopes[j] != 0) {
        add(slopes[j], Moment.squared(quantities.get(j)), sums);
      }
    }
    return sums;
  }

  /** Σ w²·u·u′ of every cell. */
  double[] quadratic(double[] one, double[] other) {
    double[] sums = new double[inside.length];
    for (int j = 0; j < one.length; j++) {
      for (int k = 0; k < other.length; k++) {
        double slope = one[j] * other[k];
        if (slope != 0) {
          Optional<Product> both = quantities.get(j).times(quantities.get(k));
          both.ifPresent(product -> add(slope, Moment.squared(product), sums));
        }
      }
    }
    return sums;
  }

  private void add(double slope, Moment moment, double[] sums) {
    double[] column = cells.column(moment);
    for (int i = 0; i < inside.length; i++) {
      sums[i] += slope * column[inside[i]];
    }
  }
}
