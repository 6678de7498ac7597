package fr.openl.indicators;

import java.util.Map;

/**
 * The units of everyone, or of one domain, as counts and sums of weights.
 *
 * @param variable the breakdown; empty for everyone
 * @param sums by name; empty in a domain that no unit is in
 */
record UnitGroup(String variable, String code, Map<String, Double> sums) {
  /** What follows the name of a count in the name of the sum of its weights. */
  static final String WEIGHTS = " weights";

  /** The same, of the sum of its squared weights. */
  static final String SQUARES = " squared weights";

  UnitGroup {
    sums = Map.copyOf(sums);
  }

  /** How many units answered. */
  long base() {
    return count(UnitGroups.ANSWERED);
  }

  /** How many units a condition holds for. */
  long count(String name) {
    return Math.round(sum(name));
  }

  /** Kish's effective size of the units that a condition holds for: (Σw)²/Σw². */
  double effectiveUnits(String name) {
    double weights = sum(name + WEIGHTS);
    return weights == 0 ? 0 : weights * weights / sum(name + SQUARES);
  }

  private double sum(String name) {
    return sums.getOrDefault(name, 0.0);
  }
}
