package fr.openl.indicators;

/** The chart that an indicator asks for. */
public enum ChartChoice {
  BAR,
  TREND,
  NONE
}
