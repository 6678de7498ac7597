package fr.openl.estimation.variance;

import fr.openl.dataset.moments.Product;
import java.util.List;

/**
 * What is totalled to estimate something.
 *
 * @param quantities whose weighted totals the estimate is computed from
 * @param bases the conditions of the units with a value, of which a unit meets one at most
 */
public record Subject(List<Product> quantities, List<Product> bases) {
  public Subject {
    quantities = List.copyOf(quantities);
    bases = List.copyOf(bases);
  }

  /** Whether numbers of different units are compared. */
  boolean isDifference() {
    return bases.size() > 1;
  }
}
