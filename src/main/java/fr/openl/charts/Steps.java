package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What bars that are cut into the steps of a scale have in common. */
final class Steps {
  /** Of how many steps tones can still be told apart. */
  static final int MOST = 7;

  /** Narrower segments, in percent of the width, hold no words on a phone. */
  static final double NARROW = 8;

  /** More segments than this are no picture; the rest stays in the table. */
  private static final int MOST_SEGMENTS = 50;

  /** More numbers than this are not told one by one. */
  static final int MOST_TOLD = 30;

  private static final double ROUNDING = 1e-6;

  private Steps() {}

  /** The steps of everyone or of a domain, in the order of their list. */
  record Bar(Passage label, List<ReleasedRow> rows) {
    Bar {
      rows = List.copyOf(rows);
    }

    /** What of it is told, 1 being all. */
    double whole() {
      return rows.stream().mapToDouble(Steps::value).sum();
    }
  }

  /** Everyone's bar and below it those of the domains, as many as make a picture. */
  static List<Bar> bars(Subject subject, Setting setting) {
    Passage everyone = new Passage(setting.language(), setting.words().say("whole"));
    List<ReleasedRow> steps = subject.indicator().rows();
    return Stream.concat(
            Stream.of(new Bar(everyone, steps)),
            domains(subject).stream()
                .map(domain -> new Bar(setting.passage(domain.label()), domain.rows())))
        .limit(MOST_SEGMENTS / steps.size())
        .toList();
  }

  /** The chart of {@code bars} that were drawn on {@code sheet}. */
  static Chart chart(Subject subject, List<Bar> bars, Drawing.Sheet sheet, Setting setting) {
    Notes notes = Notes.of(subject, setting, "note.interval.table").say("note.stacked");
    int all = domains(subject).size() + 1;
    if (bars.size() < all) {
      notes.say("note.more", bars.size(), all);
    }
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        new Telling(setting)
            .whole(
                bars.stream()
                    .limit(Math.max(2, MOST_TOLD / subject.indicator().rows().size()))
                    .map(bar -> tell(bar.label().words(), bar.rows(), setting))
                    .toList()),
        notes.finish(),
        Painter::png);
  }

  /** The published share of a step; an absent one takes no room. */
  static double value(ReleasedRow row) {
    return row.estimate() instanceof Published published ? Math.max(0, published.value()) : 0;
  }

  private static List<Domain> domains(Subject subject) {
    return subject instanceof Subject.ByDomain by ? by.breakdown().domains() : List.of();
  }

  /** Whether a unit is in one step only, as far as can be seen: no more than all are in all. */
  static boolean exclude(List<ReleasedRow> rows) {
    return rows.stream().mapToDouble(Steps::value).sum() <= 1 + ROUNDING;
  }

  /** Whether in all bars of {@code subject} a unit is in one step only. */
  static boolean divide(Subject subject) {
    int steps = subject.indicator().rows().size();
    return exclude(subject.indicator().rows())
        && domains(subject).stream().allMatch(d -> d.rows().size() == steps && exclude(d.rows()));
  }

  /** The signs of the steps that are not shown, on a line of their own. */
  static void absences(Drawing.Sheet sheet, List<ReleasedRow> rows, Setting setting) {
    String signs = signs(rows, absent -> absent.sign().code() + " " + setting.word(absent));
    if (!signs.isEmpty()) {
      boolean crowded = TextFit.width(signs, 12 * TextFit.BOLD) > TextFit.PHONE;
      sheet.down(16);
      sheet.write(
          100,
          sheet.y() - 2,
          Mark.Anchor.END,
          12,
          true,
          Ink.TEXT,
          crowded ? signs(rows, absent -> absent.sign().code()) : signs);
    }
  }

  private static String signs(List<ReleasedRow> rows, Function<Suppressed, String> told) {
    return rows.stream()
        .map(ReleasedRow::estimate)
        .filter(Suppressed.class::isInstance)
        .map(Suppressed.class::cast)
        .map(told)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The steps of one bar in a sentence. */
  static String tell(String label, List<ReleasedRow> rows, Setting setting) {
    Telling telling = new Telling(setting);
    return telling.line(label, Scale.SHARE, telling.items(rows));
  }
}
