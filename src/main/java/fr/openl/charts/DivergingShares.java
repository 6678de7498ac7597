package fr.openl.charts;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
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
    List<Steps.Bar> bars = Steps.bars(subject, setting);
    Layout layout = Layout.of(bars);
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    key(subject.indicator().rows(), setting).draw(sheet);
    bars.forEach(bar -> bar(sheet, bar, layout, setting));
    return Steps.chart(subject, bars, sheet, setting);
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

  private static void bar(Drawing.Sheet sheet, Steps.Bar bar, Layout layout, Setting setting) {
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
    sheet.add(Mark.Rule.upright(layout.zero(), sheet.y() - 4, sheet.y(), Ink.WHISKER, 1.5));
    sheet.down(THICKNESS);
    sheet.add(Mark.Rule.upright(layout.zero(), sheet.y(), sheet.y() + 4, Ink.WHISKER, 1.5));
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

  /** What stands left of the line: half of a middle step too. */
  private static double before(Steps.Bar bar) {
    int side = bar.rows().size() / 2;
    double middle = bar.rows().size() % 2 == 1 ? Steps.value(bar.rows().get(side)) / 2 : 0;
    return bar.rows().stream().limit(side).mapToDouble(Steps::value).sum() + middle;
  }

  /**
   * Where the line stands and how wide a share of one is, both in percent, so that every bar fits.
   */
  private record Layout(double zero, double unit) {
    static Layout of(List<Steps.Bar> bars) {
      double before = widest(bars.stream().map(DivergingShares::before));
      double after = widest(bars.stream().map(bar -> bar.whole() - before(bar)));
      double unit = 100 / Math.max(before + after, 0.01);
      return new Layout(before * unit, unit);
    }

    double start(Steps.Bar bar) {
      return Math.max(0, zero - before(bar) * unit);
    }

    private static double widest(Stream<Double> parts) {
      return parts.mapToDouble(part -> part).max().orElse(0);
    }
  }
}
