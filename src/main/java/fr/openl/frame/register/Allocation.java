package fr.openl.frame.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How a sample is shared among strata. Cochran (1977), "Sampling Techniques", sections 5.5–5.9. */
public enum Allocation {
  /** By the number of units: every unit has the same chance. */
  PROPORTIONAL,
  /** By the number of units times the standard deviation of a size variable (Neyman 1934). */
  NEYMAN,
  /** The same number in every stratum. */
  FIXED;

  private static final int LEAST = 2;

  /**
   * How many units to draw of each stratum: whole numbers by the largest remainder that add up to
   * {@code size} exactly, never more than a stratum has and never fewer than two, without which no
   * variance can be estimated.
   *
   * @param populations units of each stratum, each at least 2
   * @param deviations standard deviation of the size variable in each; only Neyman looks at it
   * @param size from twice the number of strata to the number of units
   */
  public List<Integer> share(List<Integer> populations, List<Double> deviations, int size) {
    int strata = populations.size();
    if (size < LEAST * strata || size > populations.stream().mapToInt(Integer::intValue).sum()) {
      throw new IllegalArgumentException("A sample of " + size + " of " + strata + " strata");
    }
    List<Double> weights =
        IntStream.range(0, strata)
            .mapToObj(
                h ->
                    switch (this) {
                      case PROPORTIONAL -> (double) populations.get(h);
                      case NEYMAN -> populations.get(h) * deviations.get(h);
                      case FIXED -> 1.0;
                    })
            .toList();
    int[] shares = new int[strata];
    boolean[] full = new boolean[strata];
    for (boolean settled = false; !settled; ) {
      settled = spread(weights, populations, size, shares, full);
    }
    return java.util.Arrays.stream(shares).boxed().toList();
  }

  /**
   * Spreads what full and emptied strata leave over the others; false when a stratum came out above
   * its population or below one, which is then held there.
   */
  private static boolean spread(
      List<Double> weights, List<Integer> populations, int size, int[] shares, boolean[] held) {
    int left = size;
    double weight = 0;
    int open = 0;
    for (int h = 0; h < shares.length; h++) {
      left -= held[h] ? shares[h] : 0;
      weight += held[h] ? 0 : weights.get(h);
      open += held[h] ? 0 : 1;
    }
    List<Integer> byRemainder = new ArrayList<>();
    double[] exact = new double[shares.length];
    int given = 0;
    for (int h = 0; h < shares.length; h++) {
      if (!held[h]) {
        exact[h] = weight > 0 ? left * weights.get(h) / weight : (double) left / open;
        shares[h] = (int) Math.floor(exact[h]);
        given += shares[h];
        byRemainder.add(h);
      }
    }
    byRemainder.sort(Comparator.comparingDouble((Integer h) -> Math.floor(exact[h]) - exact[h]));
    for (int i = 0; i < left - given; i++) {
      shares[byRemainder.get(i % byRemainder.size())]++;
    }
    boolean above = false;
    for (int h : byRemainder) {
      if (shares[h] > populations.get(h)) {
        shares[h] = populations.get(h);
        held[h] = true;
        above = true;
      }
    }
    if (above) {
      return false;
    }
    List<Integer> small = byRemainder.stream().filter(h -> shares[h] < LEAST).toList();
    if (small.isEmpty()) {
      return true;
    }
    for (int h = 0; h < shares.length; h++) {
      held[h] = held[h] && shares[h] == LEAST; // those that were full may have to give way again
    }
    for (int h : small) {
      shares[h] = LEAST;
      held[h] = true;
    }
    return false;
  }
}
