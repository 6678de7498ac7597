package fr.openl.estimation;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.Factor;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.variance.Functional;
import fr.openl.estimation.variance.Subject;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number to estimate of a population from named sums over the units of a sample.
 *
 * @param subject what is totalled
 * @param functional how the number follows from the totals
 * @param isShare whether it is a share, 0 to 1, whose quantities divide the base
 * @param sums the unweighted sum that each product stands for
 */
public record Estimand(
    Subject subject, Functional functional, boolean isShare, Map<Product, Sum> sums) {
  public Estimand {
    sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
  }

  /**
   * A named sum, less another one where that is given.
   *
   * @param less the name of what is taken off
   */
  public record Sum(String name, Optional<String> less) {
    static Sum of(String name) {
      return new Sum(name, Optional.empty());
    }

    /** The sum in every part. */
    double[] of(Parts parts) {
      double[] whole = parts.sums().of(name);
      if (less.isEmpty()) {
        return whole;
      }
      double[] taken = parts.sums().of(less.get());
      double[] left = new double[whole.length];
      Arrays.setAll(left, part -> whole[part] - taken[part]);
      return left;
    }
  }

  /** The share of the units {@code base} counts that {@code counted} counts too. */
  public static Estimand share(String counted, String base) {
    DataColumn column = new DataColumn(counted, DataColumn.Kind.TRUTH);
    Product yes = Product.of(new Factor.Level(column, "true"));
    Product no = Product.of(new Factor.Level(column, "false"));
    Product known = Product.of(new Factor.Known(column));
    Map<Product, Sum> sums = new LinkedHashMap<>();
    sums.put(yes, Sum.of(counted));
    sums.put(no, new Sum(base, Optional.of(counted)));
    sums.put(known, Sum.of(base));
    return new Estimand(
        new Subject(List.of(yes, no), List.of(known)),
        Functional.quotient(new double[] {1, 0}, new double[] {1, 1}),
        true,
        sums);
  }

  /** The share of the units {@code base} counts that {@code counted} does not count. */
  public static Estimand shareWithout(String counted, String base) {
    Estimand with = share(counted, base);
    List<Product> turned = List.copyOf(with.subject.quantities()).reversed();
    return new Estimand(
        new Subject(turned, with.subject.bases()), with.functional, true, with.sums);
  }

  /**
   * The mean of an amount.
   *
   * @param amounts the name of Σy
   * @param squares the name of Σy²
   * @param base how many units there are
   */
  public static Estimand mean(String amounts, String squares, String base) {
    DataColumn column = new DataColumn(amounts, DataColumn.Kind.NUMBER);
    Product amount = Product.of(new Factor.Amount(column, 0));
    Product known = Product.of(new Factor.Known(column));
    Map<Product, Sum> sums = new LinkedHashMap<>();
    sums.put(amount, Sum.of(amounts));
    sums.put(amount.times(amount).orElseThrow(), Sum.of(squares));
    sums.put(known, Sum.of(base));
    return new Estimand(
        new Subject(List.of(amount, known), List.of(known)),
        Functional.quotient(new double[] {1, 0}, new double[] {0, 1}),
        false,
        sums);
  }
}
