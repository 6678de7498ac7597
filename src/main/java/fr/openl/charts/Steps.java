package fr.openl.charts;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.List;
import java.util.stream.Collectors;

/** What bars that are cut into the steps of a scale have in common. */
final class Steps {
  /** Of how many steps tones can still be told apart. */
  static final int MOST = 7;

  /** Narrower segments, in percent of the width, hold no words on a phone. */
  static final double NARROW = 8;

  private static final double ROUNDING = 1e-6;

  private Steps() {}

  /** Whether a unit is in one step only, as far as can be seen: no more than all are in all. */
  static boolean exclude(List<ReleasedRow> rows) {
    return rows.stream()
            .mapToDouble(row -> row.estimate() instanceof Published p ? p.value() : 0)
            .sum()
        <= 1 + ROUNDING;
  }

  /** Whether in all bars of {@code subject} a unit is in one step only. */
  static boolean divide(Subject subject) {
    int steps = subject.indicator().rows().size();
    return exclude(subject.indicator().rows())
        && (!(subject instanceof Subject.ByDomain by)
            || by.breakdown().domains().stream()
                .allMatch(d -> d.rows().size() == steps && exclude(d.rows())));
  }

  /** The signs of the steps that are not shown, on a line of their own. */
  static void absences(Drawing.Sheet sheet, List<ReleasedRow> rows, Setting setting) {
    String signs = signs(rows, setting);
    if (!signs.isEmpty()) {
      sheet.down(16).write(100, sheet.y() - 2, Mark.Anchor.END, 12, true, Ink.TEXT, signs);
    }
  }

  private static String signs(List<ReleasedRow> rows, Setting setting) {
    return rows.stream()
        .map(ReleasedRow::estimate)
        .filter(Suppressed.class::isInstance)
        .map(Suppressed.class::cast)
        .map(absent -> absent.sign().code() + " " + setting.word(absent))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The steps of one bar in a sentence. */
  static String tell(String label, List<ReleasedRow> rows, Setting setting) {
    Telling telling = new Telling(setting);
    return telling.line(label, Scale.SHARE, telling.items(rows));
  }
}
