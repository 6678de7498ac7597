package fr.openl.estimation.statistics;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.variance.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the sums that estimates and their variances need, each once. */
final class Moments {
  private final Set<Moment> wanted = new LinkedHashSet<>();
  private final boolean squares;
  private final boolean zeroWeights;
  private final List<DataColumn> replicates;

  /**
   * An empty collection.
   *
   * @param squares whether variances are computed from squares, as of units drawn one by one
   * @param replicates the columns of replicate weights
   */
  Moments(boolean squares, boolean zeroWeights, List<DataColumn> replicates) {
    this.squares = squares;
    this.zeroWeights = zeroWeights;
    this.replicates = replicates;
    add(Product.ONE);
    wanted.add(Moment.count(Product.ONE));
    wanted.add(Moment.squared(Product.ONE));
    if (zeroWeights) {
      wanted.add(Moment.countWeighted(Product.ONE));
    }
  }

  /** What one statistic needs. */
  void add(Subject subject, boolean divides) {
    for (Product base : subject.bases()) {
      wanted.add(Moment.count(base));
      if (zeroWeights) {
        wanted.add(Moment.countWeighted(base));
      }
      if (!divides) {
        add(base);
      }
    }
    List<Product> quantities = subject.quantities();
    for (int j = 0; j < quantities.size(); j++) {
      add(quantities.get(j));
      if (squares || divides) {
        wanted.add(Moment.squared(quantities.get(j)));
      }
      for (int k = j; k < quantities.size() && !(divides && k > j); k++) {
        quantities
            .get(j)
            .times(quantities.get(k))
            .ifPresent(
                both -> {
                  wanted.add(Moment.weighted(both));
                  if (squares) {
                    wanted.add(Moment.squared(both));
                  }
                });
      }
    }
  }

  void add(Moment moment) {
    wanted.add(moment);
  }

  private void add(Product product) {
    wanted.add(Moment.weighted(product));
    replicates.forEach(column -> wanted.add(Moment.replicate(column, product)));
  }

  List<Moment> list() {
    return List.copyOf(wanted);
  }
}
