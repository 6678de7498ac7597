package fr.openl.estimation.statistics;

/** What a quantile is where the cumulated weight reaches the wanted share exactly on a step. */
public enum QuantileRule {
  /** The smallest value whose cumulated weight reaches the share. */
  MATH,
  /** The mean of that value and the next. */
  SCHOOL;

  /** Cumulated weights are sums in floating point: this close, a step counts as exact. */
  private static final double ROUNDING = 1e-12;

  /**
   * The quantile at {@code share}.
   *
   * @param values in ascending order, each once
   * @param weights of the values; not all 0
   */
  double quantile(double[] values, double[] weights, double share) {
    double total = 0;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i];
      last = weights[i] > 0 ? i : last;
    }
    double reached = 0;
    for (int i = 0; i < values.length; i++) {
      reached += weights[i];
      double over = reached / total - share;
      if (weights[i] > 0 && over > -ROUNDING) {
        boolean exact = over <= ROUNDING && i < last;
        return this == SCHOOL && exact ? (values[i] + values[next(weights, i)]) / 2 : values[i];
      }
    }
    return values[last];
  }

  private static int next(double[] weights, int i) {
    int next = i + 1;
    while (weights[next] == 0) {
      next++;
    }
    return next;
  }
}
