package fr.openl.estimation.variance;

import java.util.List;

/**
 * A number computed from weighted totals: a sum of quotients of linear forms. Totals, means,
 * shares, ratios and differences of them are such numbers.
 */
public record Functional(List<Quotient> quotients) {
  public Functional {
    quotients = List.copyOf(quotients);
  }

  /** Σ factor_j·total_j. */
  public static Functional linear(double... factors) {
    return new Functional(List.of(new Quotient(1, factors, new double[0])));
  }

  /** Σ above_j·total_j over Σ below_j·total_j. */
  public static Functional quotient(double[] above, double[] below) {
    return new Functional(List.of(new Quotient(1, above, below)));
  }

  /**
   * One quotient.
   *
   * @param sign by which it is multiplied
   * @param below the denominator; empty stands for 1
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers of many units, never compared
  public record Quotient(double sign, double[] above, double[] below) {
    double at(double[] totals) {
      return sign * product(above, totals) / divisor(totals);
    }

    private double divisor(double[] totals) {
      return below.length == 0 ? 1 : product(below, totals);
    }

    private static double product(double[] factors, double[] totals) {
      double sum = 0;
      for (int j = 0; j < factors.length; j++) {
        sum += factors[j] == 0 ? 0 : factors[j] * totals[j];
      }
      return sum;
    }
  }

  /** Its value; not a number where a denominator is 0. */
  public double at(double[] totals) {
    double sum = 0;
    for (Quotient quotient : quotients) {
      sum += quotient.at(totals);
    }
    return Double.isFinite(sum) ? sum : Double.NaN;
  }

  /**
   * Its derivatives by the totals: the coefficients of the linearised variable. Särndal, Swensson
   * and Wretman (1992), section 5.5.
   */
  public double[] gradient(double[] totals) {
    double[] slopes = new double[totals.length];
    for (Quotient quotient : quotients) {
      double divisor = quotient.divisor(totals);
      double value = quotient.at(totals);
      for (int j = 0; j < quotient.above.length; j++) {
        slopes[j] += quotient.sign * quotient.above[j] / divisor;
      }
      for (int j = 0; j < quotient.below.length; j++) {
        slopes[j] -= value * quotient.below[j] / divisor;
      }
    }
    return slopes;
  }
}
