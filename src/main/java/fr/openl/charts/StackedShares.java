package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One bar of 100 % a domain, cut into the steps of an ordered scale: how the answers shift from one
 * domain to the next. Where a step may not be shown the bar stops with its sign: the room that is
 * left belongs to no step in particular.
 */
final class StackedShares implements ChartType {
  private static final int MOST_STEPS = 7;
  private static final int THICKNESS = 24;
  private static final double ROUNDING = 1e-6;

  /** Narrower segments, in percent, hold no words on a phone. */
  private static final double NARROW = 8;

  @Override
  public String name() {
    return "stacked-shares";
  }

  @Override
  public boolean suits(Subject subject) {
    ReleasedIndicator indicator = subject.indicator();
    return subject instanceof Subject.ByDomain by
        && indicator.scale() == Scale.SHARE
        && indicator.chart() == ChartKind.ORDERED
        && indicator.rows().size() >= 2
        && indicator.rows().size() <= MOST_STEPS
        && exclusive(indicator.rows())
        && by.breakdown().domains().stream()
            .allMatch(d -> d.rows().size() == indicator.rows().size() && exclusive(d.rows()));
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    Subject.ByDomain by = (Subject.ByDomain) subject;
    List<ReleasedRow> steps = by.indicator().rows();
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    key(sheet, steps, setting);
    List<String> told = new ArrayList<>();
    bar(sheet, new Passage(setting.language(), setting.words().say("whole")), steps, setting);
    told.add(tell(setting.words().say("whole"), steps, setting));
    for (Domain domain : by.breakdown().domains()) {
      Passage label = setting.passage(domain.label());
      bar(sheet, label, domain.rows(), setting);
      told.add(tell(label.words(), domain.rows(), setting));
    }
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        new Telling(setting).whole(told),
        Notes.of(subject, setting, "note.interval.table").say("note.stacked").finish(),
        Painter::png);
  }

  /** Which tone is which step: in the order of the segments, from left to right. */
  private static void key(Drawing.Sheet sheet, List<ReleasedRow> steps, Setting setting) {
    for (int i = 0; i < steps.size(); i++) {
      Passage label = setting.passage(steps.get(i).label());
      for (String line : TextFit.wrap(label.words(), TextFit.PHONE - 26, 13)) {
        sheet.down(18);
        sheet.add(
            new Mark.Line(
                7,
                sheet.y() - 4,
                Mark.Anchor.START,
                13,
                false,
                Ink.TEXT,
                new Passage(label.language(), line),
                ""));
      }
      sheet.add(
          new Mark.Box(0, sheet.y() - 15, 5, 13, Ink.step(i, steps.size()), Optional.of(Ink.LINE)));
    }
    sheet.down(8);
  }

  private static void bar(
      Drawing.Sheet sheet, Passage label, List<ReleasedRow> rows, Setting setting) {
    sheet.down(4).paragraph(label, 14, false, Ink.TEXT).down(3);
    double x = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).estimate() instanceof Published published) {
        double width = Math.max(0, published.value() * 100);
        Ink ink = Ink.step(i, rows.size());
        sheet.add(new Mark.Box(x, sheet.y(), width, THICKNESS, ink, Optional.of(Ink.LINE)));
        if (width >= NARROW) {
          sheet.write(
              x + width / 2,
              sheet.y() + 17,
              Mark.Anchor.MIDDLE,
              13,
              true,
              ink.wordsOnTop(),
              setting.numerals().bareShare(published.value()));
        }
        x += width;
      }
    }
    absences(sheet, rows, setting);
    sheet.down(THICKNESS + 8);
  }

  private static void absences(Drawing.Sheet sheet, List<ReleasedRow> rows, Setting setting) {
    Set<String> signs = new LinkedHashSet<>();
    for (ReleasedRow row : rows) {
      if (row.estimate() instanceof Suppressed absent) {
        signs.add(absent.sign().code() + " " + setting.word(absent));
      }
    }
    if (!signs.isEmpty()) {
      sheet.write(
          100, sheet.y() - 7, Mark.Anchor.END, 12, true, Ink.TEXT, String.join(", ", signs));
    }
  }

  private static String tell(String domain, List<ReleasedRow> rows, Setting setting) {
    String told =
        rows.stream()
            .map(
                row ->
                    setting
                        .words()
                        .say(
                            "alt.item",
                            setting.passage(row.label()).words(),
                            setting.tell(Scale.SHARE, row.estimate())))
            .collect(Collectors.joining(setting.words().say("alt.separator")));
    return setting.words().say("alt.domain", domain, told);
  }

  private static boolean exclusive(List<ReleasedRow> rows) {
    return rows.stream()
            .mapToDouble(row -> row.estimate() instanceof Published p ? p.value() : 0)
            .sum()
        <= 1 + ROUNDING;
  }
}
