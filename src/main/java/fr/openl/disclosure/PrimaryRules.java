package fr.openl.disclosure;

import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.Interval;
import fr.openl.indicators.Indicator.Scale;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Cells;
import java.util.Optional;

/**
 * The rules that hide a number for what it says by itself. Hundepool et al. (2012), "Statistical
 * Disclosure Control", sections 4.2 and 5.2.
 */
record PrimaryRules(DisclosureThresholds thresholds, Scale scale) {
  /** A share that rests on fewer units, or whose interval is wider, says too little. */
  private static final int CERTAIN_BASE = 30;

  private static final double WIDEST_INTERVAL = 0.30;

  /** The sign that stands for {@code cell}; empty when it may be told as far as it goes. */
  Optional<Sign> sign(Cells group, Cell cell) {
    if (group.looked() == 0 || (group.asked() == 0 && group.base() == 0)) {
      return Optional.of(Sign.NOT_ASKED);
    }
    if (cell.estimate().isEmpty()) {
      return Optional.of(Sign.SECRET); // everyone asked kept silent: that is said by nobody's leave
    }
    boolean secret =
        cell.beside().isPresent()
            ? isSecretPosition(cell.beside().getAsLong(), group.base())
            : switch (scale) {
              case SHARE -> isSecretShare(Math.round(cell.total()), group.base());
              case QUANTITY -> isSecretQuantity(cell, group.base());
            };
    if (secret) {
      return Optional.of(Sign.SECRET);
    }
    return scale == Scale.SHARE && isUncertain(cell.estimate().get())
        ? Optional.of(Sign.UNCERTAIN)
        : Optional.empty();
  }

  /** Whether the size of a group is itself a secret. */
  boolean isSecretBase(long base) {
    return base > 0 && base < smallestBase();
  }

  /** The smallest base of a number that may be told. */
  int smallestBase() {
    return switch (scale) {
      case SHARE -> Math.max(thresholds.threshold(), thresholds.shareBase());
      case QUANTITY -> thresholds.threshold();
    };
  }

  /** The smallest count of units that may be told. */
  int smallestCount() {
    return thresholds.threshold();
  }

  /**
   * A share x of n: few units stand out on either side, and "all of them" says it of each. None of
   * n is told: it says of nobody that they do.
   */
  private boolean isSecretShare(long count, long base) {
    return base < smallestBase() || isFew(count) || isFew(base - count) || count == base;
  }

  private boolean isFew(long count) {
    return count > 0 && count < thresholds.shareCount();
  }

  /** A quantity is secret when it rests on few units, or when one unit makes up most of the sum. */
  private boolean isSecretQuantity(Cell cell, long base) {
    return base < smallestBase()
        || (cell.total() > 0 && cell.largest() > thresholds.dominance() * cell.total());
  }

  /** A quantile or a score is close to the values of units when few are on one side of it. */
  private boolean isSecretPosition(long beside, long base) {
    return base < Math.max(thresholds.threshold(), thresholds.shareBase())
        || beside < thresholds.shareCount();
  }

  private static boolean isUncertain(Estimate estimate) {
    return estimate.effectiveBase() < CERTAIN_BASE
        || estimate.interval().map(Interval::width).filter(w -> w > WIDEST_INTERVAL).isPresent();
  }
}
