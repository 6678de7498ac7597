package fr.openl.indicators;

import fr.openl.estimation.Estimand;
import java.util.Optional;

/**
 * What one row of an indicator estimates, in terms of its sums.
 *
 * @param total the name of the sum that disclosure control looks at: how many units count, or what
 *     their amounts add up to
 * @param largest the name of the largest single amount; empty where units count one each
 * @param squares the name of the sum of squared amounts; empty where units count one each
 */
public record RowEstimate(
    Estimand estimand, String total, Optional<String> largest, Optional<String> squares) {

  /** The share of the base that {@code counted} counts. */
  static RowEstimate share(String counted) {
    return new RowEstimate(
        Estimand.share(counted, UnitCounts.BASE), counted, Optional.empty(), Optional.empty());
  }
}
