package fr.openl.estimation.variance;

import java.util.List;
import java.util.Optional;

/**
 * Variances and covariances of totals of units that were drawn in clusters of one or two stages.
 */
record ClusterStages(Cells.Sampling sampling, Optional<LonelyStrata> lonely) {

  /**
   * Units drawn in clusters: the same with the totals of the sampling units. A second stage in a
   * finite population adds f_k·V_k for every sampling unit k of the first: Särndal, Swensson and
   * Wretman (1992), result 4.3.1.
   */
  double[][] covariances(double[][] totals, boolean[] presentFirst) {
    int[] stratumOf = sampling.stratumOfFirst();
    boolean[] present = new boolean[sampling.strata().size()];
    double[] fractions = new double[stratumOf.length];
    for (int k = 0; k < stratumOf.length; k++) {
      present[stratumOf[k]] |= presentFirst[k];
      fractions[k] = sampling.strata().get(stratumOf[k]).fraction();
    }
    double[][] total =
        stage(
            grouped(totals, sampling.first().orElseThrow(), stratumOf.length),
            stratumOf,
            sampling.strata(),
            Optional.empty(),
            present);
    sampling
        .second()
        .map(second -> grouped(totals, second, sampling.firstOfSecond().length))
        .map(
            units ->
                stage(
                    units,
                    sampling.firstOfSecond(),
                    sampling.within(),
                    Optional.of(fractions),
                    presentFirst))
        .ifPresent(added -> addTo(total, added));
    return total;
  }

  private static double[][] grouped(double[][] totals, int[] group, int groups) {
    double[][] sums = new double[groups][totals.length];
    for (int f = 0; f < totals.length; f++) {
      for (int cell = 0; cell < group.length; cell++) {
        sums[group[cell]][f] += totals[f][cell];
      }
    }
    return sums;
  }

  /** What one stage of sampling adds, from the totals of its sampling units. */
  private double[][] stage(
      double[][] units,
      int[] stratumOf,
      List<Stratum> strata,
      Optional<double[]> factors,
      boolean[] present) {
    int width = units[0].length;
    double[][] sums = new double[strata.size()][width];
    double[][][] centred = new double[strata.size()][width][width];
    for (int unit = 0; unit < units.length; unit++) {
      for (int f = 0; f < width; f++) {
        sums[stratumOf[unit]][f] += units[unit][f];
      }
    }
    for (int unit = 0; unit < units.length; unit++) {
      int stratum = stratumOf[unit];
      double drawn = strata.get(stratum).drawn();
      for (int f = 0; f < width; f++) {
        double distance = units[unit][f] - sums[stratum][f] / drawn;
        for (int g = f; g < width; g++) {
          centred[stratum][f][g] += distance * (units[unit][g] - sums[stratum][g] / drawn);
        }
      }
    }
    StratumSum sum = new StratumSum(width, lonely);
    for (int h = 0; h < strata.size(); h++) {
      if (present[h]) {
        double factor = factors.isPresent() ? factors.get()[h] : 1;
        sum.add(strata.get(h), factor, sums[h], centred[h]);
      }
    }
    return sum.total();
  }

  private static void addTo(double[][] total, double[][] added) {
    for (int f = 0; f < total.length; f++) {
      for (int g = 0; g < total.length; g++) {
        total[f][g] += added[f][g];
      }
    }
  }
}
