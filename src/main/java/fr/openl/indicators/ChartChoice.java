package fr.openl.indicators;

import java.util.Locale;

/** The chart that an indicator asks for. */
public enum ChartChoice {
  BAR,
  /** Categories in the order of their list: scales, frequencies, size classes. */
  ORDERED,
  TREND,
  NONE;

  /** The word in {@code chart:}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
