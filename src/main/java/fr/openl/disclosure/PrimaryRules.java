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

  /** What "nearly all" says: at least this share. */
  static final double NEARLY_ALL = 0.9;

  /** How closely the largest contribution to a sum may be known, as a share of itself. */
  static final double CLOSEST = 0.15;

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
      return Optional.of(isNearlyAll(cell, group.base()) ? Sign.NEARLY_ALL : Sign.SECRET);
    }
    return scale == Scale.SHARE && isUncertain(cell.estimate().get())
        ? Optional.of(Sign.UNCERTAIN)
        : Optional.empty();
  }

  /** The same for a count of units of a group of known size, such as those that responded. */
  Optional<Sign> signOfCount(Cells group, Cell cell) {
    long units = Math.round(cell.total());
    long others = group.base() - units;
    boolean few = (units > 0 && units < thresholds.threshold()) || others < thresholds.threshold();
    return few ? Optional.of(Sign.SECRET) : Optional.empty();
  }

  /** The smallest base of a number that may be told. */
  private int smallestBase() {
    return switch (scale) {
      case SHARE -> Math.max(thresholds.threshold(), thresholds.shareBase());
      case QUANTITY -> thresholds.threshold();
    };
  }

  /** How many units "nearly all" of {@code base} may leave out. */
  static int mostLeftOut(long base) {
    return (int) (base * (1 - NEARLY_ALL) + 1e-9);
  }

  /**
   * Whether "90 % or more" may stand for a hidden share: all units of the group, or all but few.
   * Both have the same sign, else it would say which; and what it leaves open must be as wide as
   * for any other hidden number, so that small groups are silent.
   */
  private boolean isNearlyAll(Cell cell, long base) {
    Estimate estimate = cell.estimate().orElseThrow();
    long left = base - Math.round(cell.total());
    return scale == Scale.SHARE
        && cell.beside().isEmpty()
        && base >= smallestBase()
        && left < Math.max(1, thresholds.shareCount())
        && left <= mostLeftOut(base)
        && mostLeftOut(base) >= thresholds.threshold()
        && estimate.value() >= NEARLY_ALL
        && !isUncertain(estimate);
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

  /**
   * A quantity is secret when it rests on few units, when one unit makes up most of the sum, or
   * when the second largest contributor could work out the largest closely from what the others
   * add: the p % rule.
   */
  private boolean isSecretQuantity(Cell cell, long base) {
    double others = cell.total() - cell.largest() - cell.secondLargest();
    return base < smallestBase()
        || (cell.total() > 0
            && (cell.largest() > thresholds.dominance() * cell.total()
                || others < CLOSEST * cell.largest()));
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
