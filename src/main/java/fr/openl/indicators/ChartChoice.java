package fr.openl.indicators;

/** The chart that an indicator asks for. */
public enum ChartChoice {
  BAR,
  /** Categories in the order of their list: scales, frequencies, size classes. */
  ORDERED,
  TREND,
  NONE
}
