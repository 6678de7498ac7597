package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedRow;
import java.util.List;
import java.util.Optional;

/**
 * A category on one side of a flow: an upright as high as what leaves or reaches it, with its name
 * and a number.
 *
 * @param top in pixels
 * @param thickness of all its bands, in pixels
 */
record FlowNode(
    String code, Passage label, List<String> lines, String number, double top, double thickness) {
  /** How wide a name may be, in pixels, and how many lines it may take. */
  private static final double ROOM = 100;

  private static final int SIZE = 12;
  private static final int LINE = 15;
  private static final int GAP = 9;

  FlowNode {
    lines = List.copyOf(lines);
  }

  static FlowNode at(double top, String code, Passage label, String number, double thickness) {
    return new FlowNode(
        code, label, TextFit.wrap(label.words(), ROOM, SIZE), number, top, thickness);
  }

  /** Where the next one may begin. */
  double below() {
    int words = lines.size() + (number.isEmpty() ? 0 : 1);
    return top + Math.max(thickness, words * (double) LINE) + GAP;
  }

  static Optional<ReleasedRow> findRow(List<ReleasedRow> rows, String code) {
    return rows.stream().filter(row -> row.code().equals(code)).findFirst();
  }

  static boolean isOrigin(List<Domain> origins, String code) {
    return origins.stream().anyMatch(origin -> origin.code().equals(code));
  }
}
