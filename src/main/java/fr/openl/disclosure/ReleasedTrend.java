package fr.openl.disclosure;

import fr.openl.definition.LocalText;
import java.util.List;
import java.util.Optional;

/** One line over the waves: an indicator, or one category of it. */
public record ReleasedTrend(String code, LocalText label, List<Point> points) {
  public ReleasedTrend {
    points = List.copyOf(points);
  }

  /**
   * One wave's estimate.
   *
   * @param breakBefore whether the line is interrupted before this wave, for its answers do not
   *     compare with the earlier ones
   * @param remark what a reader must know of this wave, such as answers recorded wrongly
   */
  public record Point(
      String wave, Released estimate, boolean breakBefore, Optional<LocalText> remark) {}
}
