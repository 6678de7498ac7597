package fr.openl.indicators;

/** The sums that every indicator needs: how many units are in its bases, by name. */
final class UnitCounts {
  /** Units the indicator looks at. */
  static final String LOOKED = "looked";

  /** Those of them who were asked. */
  static final String ASKED = "asked";

  /** Those of them who gave a substantive answer. */
  static final String ANSWERED = "answered";

  /** Those the estimate is over. */
  static final String BASE = "base";

  private UnitCounts() {}
}
