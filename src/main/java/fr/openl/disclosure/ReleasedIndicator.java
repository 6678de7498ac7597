package fr.openl.disclosure;

import fr.openl.definition.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * An indicator of one wave, as it may be told.
 *
 * @param block id of the questionnaire block it belongs to
 * @param base which units the estimate is over
 * @param unit unit id of a quantity, such as {@code hours}
 * @param rows the whole population: one row, or one a category
 * @param itemNonresponse share of those asked who gave no substantive answer; empty where it rests
 *     on no question
 * @param trends its lines over the waves of the study; empty with a single wave
 * @param stated whether the study states its numbers: none of them is simulated, whatever the
 *     responses are
 */
public record ReleasedIndicator(
    String id,
    String block,
    Scale scale,
    LocalText label,
    Optional<LocalText> definition,
    Base base,
    Optional<String> unit,
    boolean headline,
    ChartKind chart,
    List<ReleasedRow> rows,
    List<ReleasedBreakdown> breakdowns,
    Optional<Released> itemNonresponse,
    List<ReleasedTrend> trends,
    boolean stated) {
  public ReleasedIndicator {
    rows = List.copyOf(rows);
    breakdowns = List.copyOf(breakdowns);
    trends = List.copyOf(trends);
  }

  /** What an estimate is. */
  public enum Scale {
    /** A share, 0 to 1. */
    SHARE,
    /** An amount in the indicator's unit. */
    QUANTITY,
    /** An amount in hundredths, such as the share of some less that of others. */
    POINTS;

    /** The scale of amounts in {@code unit}. */
    static Scale ofAmounts(Optional<String> unit) {
      return unit.equals(Optional.of("points")) ? POINTS : QUANTITY;
    }

    /** What open data call it: points are a quantity, as their unit tells. */
    public String code() {
      return this == SHARE ? "share" : "quantity";
    }
  }

  /** The units an estimate is over. */
  public enum Base {
    ALL,
    ASKED,
    ANSWERED
  }

  /** The chart that shows it. */
  public enum ChartKind {
    /** Bars, the longest first. */
    BAR,
    /** Dots on their intervals, the highest first: many shares, each of its own. */
    DOTS,
    /** Categories in the order of their list: scales, frequencies, size classes. */
    ORDERED,
    /** A scale with two ends around its middle: agreement, satisfaction. */
    DIVERGING,
    /** Quantiles: how an amount spreads over the units. */
    SPREAD,
    /** Quantiles of parts of a limit, and who has reached it. */
    SATURATION,
    /** What became of choices since the wave before. */
    FLOW,
    /** Counts over time and their ceiling. */
    GROWTH,
    /** Lines over the waves before all. */
    TREND,
    NONE
  }
}
