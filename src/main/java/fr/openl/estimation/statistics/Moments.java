package fr.openl.estimation.statistics;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.Factor;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.variance.Derived;
import fr.openl.estimation.variance.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the sums that estimates and their variances need, each once. */
final class Moments {
  private final Set<Moment> wanted = new LinkedHashSet<>();
  private final List<Derived> derived = new ArrayList<>();
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

  /** The sums to ask for. */
  List<Moment> list() {
    Set<Moment> asked = new LinkedHashSet<>(wanted);
    derived.forEach(one -> asked.remove(one.result()));
    return List.copyOf(asked);
  }

  /** The sums that follow from those to ask for. */
  List<Derived> derived() {
    return List.copyOf(derived);
  }

  /**
   * Leaves out what follows from other sums if every unit has one of {@code categories} in {@code
   * column}: how many have a value, and the sums of the category that the most units have.
   *
   * @param largest that category
   */
  void deriveFrom(DataColumn column, List<String> categories, String largest) {
    Moment count = Moment.count(Product.of(new Factor.Known(column)));
    if (wanted.contains(count)) {
      derived.add(new Derived(count, Moment.count(Product.ONE), List.of()));
    }
    for (Moment whole : List.of(Moment.weighted(Product.ONE), Moment.squared(Product.ONE))) {
      List<Moment> parts = new ArrayList<>();
      for (String category : categories) {
        parts.add(new Moment(whole.weighting(), Product.of(new Factor.Level(column, category))));
      }
      Moment left = parts.remove(categories.indexOf(largest));
      if (wanted.contains(left) && wanted.containsAll(parts)) {
        derived.add(new Derived(left, whole, parts));
      }
    }
  }
}
