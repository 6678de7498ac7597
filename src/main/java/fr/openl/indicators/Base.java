package fr.openl.indicators;

/**
 * The units an indicator is over, among those it looks at. Units whose answers were recorded
 * wrongly are in none.
 */
public enum Base {
  /** Everyone; who was not asked or did not answer counts as "no", and as an amount of 0. */
  ALL,
  /** Those asked at least one of the items; who did not answer counts as "no", or as 0. */
  ASKED,
  /** Those asked whose substantive answers settle the matter. */
  ANSWERED
}
