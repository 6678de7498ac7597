package fr.openl.estimation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Probabilities of several tests, adjusted for there being several. */
public final class AdjustedP {
  private AdjustedP() {}

  /**
   * Against one wrong rejection or more: Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
   */
  public static double[] holm(double[] p) {
    int[] order = ascending(p);
    double[] adjusted = p.clone();
    double most = 0;
    for (int rank = 0; rank < order.length; rank++) {
      most = Math.max(most, Math.min(1, (order.length - rank) * p[order[rank]]));
      adjusted[order[rank]] = most;
    }
    return adjusted;
  }

  /**
   * Against a large share of wrong ones among the rejections: Benjamini and Hochberg (1995),
   * Journal of the Royal Statistical Society B 57, 289–300.
   */
  public static double[] benjaminiHochberg(double[] p) {
    int[] order = ascending(p);
    double[] adjusted = p.clone();
    double least = 1;
    for (int rank = order.length - 1; rank >= 0; rank--) {
      least = Math.min(least, order.length * p[order[rank]] / (rank + 1));
      adjusted[order[rank]] = least;
    }
    return adjusted;
  }

  /** The places of the values that are numbers, the smallest first. */
  private static int[] ascending(double[] p) {
    return IntStream.range(0, p.length)
        .filter(i -> !Double.isNaN(p[i]))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> p[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** Whether there is more than one test to adjust for. */
  public static boolean isNeeded(double[] p) {
    return Arrays.stream(p).filter(value -> !Double.isNaN(value)).count() > 1;
  }
}
