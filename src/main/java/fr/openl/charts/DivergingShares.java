package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A scale with two ends around its middle, such as agreement or satisfaction: what leans to the
 * first end stands left of the line, what leans to the last right of it, a middle category on it.
 * Heiberger and Robbins (2014), Journal of Statistical Software 57(5).
 */
final class DivergingShares implements ChartType {
  private static final int THICKNESS = 26;
  private static final int HATCHED = 7;

  /** Steps of the first side from the middle outwards. */
  private static final List<Ink> FIRST = List.of(Ink.FIRST_1, Ink.FIRST_2, Ink.FIRST_3);

  /** Steps of the last side from the middle outwards. */
  private static final List<Ink> LAST = List.of(Ink.STEP_2, Ink.STEP_4, Ink.STEP_6);

  @Override
  public String name() {
    return "diverging-shares";
  }

  @Override
  public boolean suits(Subject subject) {
    ReleasedIndicator indicator = subject.indicator();
    return !(subject instanceof Subject.OverWaves)
        && indicator.scale() == Scale.SHARE
        && indicator.chart() == ChartKind.DIVERGING
        && indicator.rows().size() >= 2
        && indicator.rows().size() <= Steps.MOST
        && Steps.divide(subject);
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    List<Bar> bars = new ArrayList<>();
    bars.add(
        new Bar(
            new Passage(setting.language(), setting.words().say("whole")),
            subject.indicator().rows()));
    if (subject instanceof Subject.ByDomain by) {
      for (Domain domain : by.breakdown().domains()) {
        bars.add(new Bar(setting.passage(domain.label()), domain.rows()));
      }
    }
    Layout layout = Layout.of(bars);
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    key(subject.indicator().rows(), setting).draw(sheet);
    bars.forEach(bar -> bar(sheet, bar, layout, setting));
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        new Telling(setting)
            .whole(bars.stream().map(b -> Steps.tell(b.label().words(), b.rows(), setting)).toList()),
        Notes.of(subject, setting, "note.interval.table").say("note.stacked").finish(),
        Painter::png);
  }

  private static StepKey key(List<ReleasedRow> steps, Setting setting) {
    int count = steps.size();
    return new StepKey(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new StepKey.Step(
                        setting.passage(steps.get(i).label()), ink(i, count), i < count / 2))
            .toList());
  }

  private static void bar(Drawing.Sheet sheet, Bar bar, Layout layout, Setting setting) {
    sheet.down(4).paragraph(bar.label(), RowList.LABEL, false, Ink.TEXT).down(3);
    double x = layout.start(bar);
    int count = bar.rows().size();
    for (int i = 0; i < count; i++) {
      if (bar.rows().get(i).estimate() instanceof Published published) {
        double width = published.value() * layout.unit();
        segment(sheet, x, width, i, count);
        if (width >= Steps.NARROW) {
          sheet.write(
              x + width / 2,
              sheet.y() + 16,
              Mark.Anchor.MIDDLE,
              13,
              true,
              ink(i, count).wordsOnTop(),
              setting.numerals().bareShare(published.value()));
        }
        x += width;
      }
    }
    sheet.add(
        Mark.Rule.upright(layout.zero(), sheet.y() - 2, sheet.y() + THICKNESS + 2, Ink.WHISKER, 1));
    sheet.down(THICKNESS);
    Steps.absences(sheet, bar.rows(), setting);
    sheet.down(8);
  }

  private static void segment(Drawing.Sheet sheet, double x, double width, int i, int count) {
    sheet.add(Mark.Box.outlined(x, sheet.y(), width, THICKNESS, ink(i, count), Ink.LINE));
    if (i < count / 2) {
      sheet.add(new Mark.Hatch(x, sheet.y() + THICKNESS - HATCHED, width, HATCHED));
    }
  }

  /** The outermost steps are the darkest. */
  private static Ink ink(int i, int count) {
    int side = count / 2;
    if (i < side) {
      return FIRST.get(3 - side + (side - 1 - i));
    }
    return i >= count - side ? LAST.get(3 - side + (i - (count - side))) : Ink.NEUTRAL;
  }

  /** The steps of one group, in the order of their list. */
  private record Bar(Passage label, List<ReleasedRow> rows) {
    /** What of it stands left of the line: half of a middle step too. */
    double before() {
      int side = rows.size() / 2;
      double middle = rows.size() % 2 == 1 ? value(rows.get(side)) / 2 : 0;
      return rows.stream().limit(side).mapToDouble(Bar::value).sum() + middle;
    }

    double whole() {
      return rows.stream().mapToDouble(Bar::value).sum();
    }

    private static double value(ReleasedRow row) {
      return row.estimate() instanceof Published published ? Math.max(0, published.value()) : 0;
    }
  }

  /**
   * Where the line stands and how wide a share of one is, both in percent, so that every bar fits.
   */
  private record Layout(double zero, double unit) {
    static Layout of(List<Bar> bars) {
      double before = widest(bars.stream().map(Bar::before));
      double after = widest(bars.stream().map(bar -> bar.whole() - bar.before()));
      double unit = 100 / Math.max(before + after, 0.01);
      return new Layout(before * unit, unit);
    }

    double start(Bar bar) {
      return Math.max(0, zero - bar.before() * unit);
    }

    private static double widest(Stream<Double> parts) {
      return parts.mapToDouble(part -> part).max().orElse(0);
    }
  }
}
