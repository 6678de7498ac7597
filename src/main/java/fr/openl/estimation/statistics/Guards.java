package fr.openl.estimation.statistics;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.Factor;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The counts by which an aggregation tells whether what was guessed of its columns is true: they
 * are 0 everywhere if it is.
 */
record Guards(List<Wanted> wanted, ColumnProfiles profiles) {
  /** Counts that are 0 everywhere if what was guessed of the columns is true. */
  List<Moment> each() {
    List<Moment> guards = new ArrayList<>();
    for (Wanted one : wanted) {
      for (Product product : one.subject().quantities()) {
        for (Factor factor : product.factors()) {
          DataColumn column = factor.column();
          if (factor instanceof Factor.Level) {
            guards.add(
                Moment.count(
                    Product.of(new Factor.Unlisted(column, profiles.of(column).categories()))));
          } else if (column.kind() == DataColumn.Kind.TEXT) {
            guards.add(Moment.count(Product.of(new Factor.NotNumeric(column))));
          }
        }
      }
    }
    return new ArrayList<>(guards.stream().distinct().toList());
  }

  /**
   * One count that is 0 if every column of categories is as complete as its first rows: then what
   * follows for the last of them need not be summed.
   */
  List<Moment> together(Moments moments) {
    List<Moment> guards = each();
    Map<DataColumn, List<String>> expected = new LinkedHashMap<>();
    for (Moment guard : List.copyOf(guards)) {
      if (guard.product().factors().getFirst()
          instanceof Factor.Unlisted(DataColumn column, List<String> categories)) {
        if (profiles.of(column).missing() == 0) {
          expected.put(column, categories);
          profiles
              .of(column)
              .findMostFrequent()
              .ifPresent(largest -> moments.deriveFrom(column, categories, largest));
          guards.remove(guard);
        }
      }
    }
    if (!expected.isEmpty()) {
      DataColumn first = expected.keySet().iterator().next();
      guards.add(Moment.count(Product.of(new Factor.Unexpected(first, expected))));
    }
    return guards;
  }
}
