package fr.openl.definition;

/**
 * How a question's answers compare over the waves.
 *
 * @param since first wave of the present comparable series
 * @param with how that series relates to what stood before it
 */
public record Comparability(String since, Link with) {
  /** The relation to what stood before. */
  public enum Link {
    SAME,
    REWORDED,
    SCALE_CHANGED,
    NEW;

    /** Whether a trend line must be interrupted before the series. */
    public boolean breaks() {
      return this != SAME;
    }
  }
}
