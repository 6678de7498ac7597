package fr.openl.estimation.variance;

import java.util.Optional;

/**
 * Adds up what the strata of one stage tell of variances and covariances: Σ_h (1 − f_h) n_h/(n_h −
 * 1) Σ (z − z̄)(z′ − z̄′). Särndal, Swensson and Wretman (1992), result 3.7.2.
 */
final class StratumSum {
  private final double[][] total;
  private final Optional<LonelyStrata> lonely;
  private int strata;
  private int unknown;

  StratumSum(int width, Optional<LonelyStrata> lonely) {
    this.total = new double[width][width];
    this.lonely = lonely;
  }

  /**
   * Adds one stratum.
   *
   * @param factor by which its variance counts
   * @param sums Σz, for each number
   * @param centred Σ(z − z̄)(z′ − z̄′), for each pair of numbers with f ≤ g
   */
  void add(Stratum stratum, double factor, double[] sums, double[][] centred) {
    strata++;
    if (stratum.isComplete()) {
      return;
    }
    if (stratum.isLonely()) {
      addLonely(stratum, factor, sums);
      return;
    }
    double scale = factor * stratum.undrawn() * stratum.drawn() / (stratum.drawn() - 1);
    for (int f = 0; f < sums.length; f++) {
      for (int g = f; g < sums.length; g++) {
        put(f, g, scale * centred[f][g]);
      }
    }
  }

  private void addLonely(Stratum stratum, double factor, double[] sums) {
    switch (lonely.orElseThrow(stratum::refusal)) {
      case CERTAINTY -> {}
      case AVERAGE -> unknown++;
      case ADJUST -> {
        for (int f = 0; f < sums.length; f++) {
          for (int g = f; g < sums.length; g++) {
            put(f, g, factor * stratum.undrawn() * sums[f] * sums[g]);
          }
        }
      }
    }
  }

  private void put(int f, int g, double amount) {
    total[f][g] += amount;
    if (f != g) {
      total[g][f] += amount;
    }
  }

  /** The sum; where lonely strata count as the average, not a number if all are lonely. */
  double[][] total() {
    double[][] result = new double[total.length][total.length];
    double spread = unknown == 0 ? 1 : (double) strata / (strata - unknown);
    for (int f = 0; f < total.length; f++) {
      for (int g = 0; g < total.length; g++) {
        result[f][g] = total[f][g] * spread;
      }
    }
    return result;
  }
}
