package fr.openl.estimation;

import java.util.List;

/**
 * Named sums over the units of a wave, apart by weighting class and domain (and by unit where units
 * have several responses). Arrays have an entry a part.
 *
 * @param ofClass the weighting class of each part
 * @param unit the sampling unit of each part; empty where every response is a unit of its own
 * @param domain the domain of each part; {@link fr.openl.estimation.variance.Cells#OUTSIDE} where
 *     it is in none
 * @param domains how the domains are called
 * @param sums the sums by name; they hold {@link #RESPONSES}
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of many units, never compared
public record Parts(
    int[] ofClass, List<String> unit, int[] domain, List<String> domains, Sums sums) {
  /** The sum that counts all responses of a part. */
  public static final String RESPONSES = "responses";

  public Parts {
    unit = List.copyOf(unit);
    domains = List.copyOf(domains);
  }

  /** The sums by their names, an entry a part. */
  @FunctionalInterface
  public interface Sums {
    double[] of(String name);
  }

  public int size() {
    return ofClass.length;
  }

  /** A sum over all parts of a domain, unweighted. */
  public double total(String sum, int ofDomain) {
    double[] column = sums.of(sum);
    double total = 0;
    for (int part = 0; part < column.length; part++) {
      total += domain[part] == ofDomain ? column[part] : 0;
    }
    return total;
  }

  /** The largest of the amounts {@code sum} over a domain; 0 where there is none. */
  public double largest(String sum, int ofDomain) {
    double[] column = sums.of(sum);
    double largest = 0;
    for (int part = 0; part < column.length; part++) {
      largest = domain[part] == ofDomain ? Math.max(largest, column[part]) : largest;
    }
    return largest;
  }
}
