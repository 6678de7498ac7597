package fr.openl.disclosure.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How counts are written: whole ones without a point, others with six decimals at most. */
public final class Counts {
  private Counts() {}

  /** {@code count} for people and files; {@code Inf} where nothing limits it. */
  public static String words(double count) {
    if (Double.isInfinite(count)) {
      return "Inf";
    }
    BigDecimal rounded =
        BigDecimal.valueOf(count).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** Half a unit of the last decimal that {@code count} has; 0 when it is whole. */
  public static double rounding(double count) {
    int decimals = BigDecimal.valueOf(count).stripTrailingZeros().scale();
    return decimals <= 0 ? 0 : 0.5 * Math.pow(10, -decimals);
  }
}
