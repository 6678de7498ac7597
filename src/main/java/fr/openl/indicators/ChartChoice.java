package fr.openl.indicators;

import java.util.Locale;

/** The chart that an indicator asks for. */
public enum ChartChoice {
  BAR,
  TREND,
  NONE;

  /** The word in {@code chart:}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
