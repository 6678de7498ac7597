package fr.openl.indicators;

import fr.openl.definition.Comparability;
import fr.openl.definition.LocalText;
import fr.openl.estimation.PanelChange;

/** How one row of an indicator moved since the wave before, or why that cannot be said. */
public sealed interface IndicatorChange {
  /** The indicator's id. */
  String indicator();

  /** The id of the wave before. */
  String since();

  /**
   * A change that compares like with like.
   *
   * @param row the code of the row
   */
  record Estimated(String indicator, String row, LocalText label, String since, PanelChange change)
      implements IndicatorChange {}

  /**
   * A series that begins anew: its answers do not compare with those of the wave before.
   *
   * @param why what the questionnaire declares of it
   */
  record Break(String indicator, String since, Comparability.Link why) implements IndicatorChange {}
}
