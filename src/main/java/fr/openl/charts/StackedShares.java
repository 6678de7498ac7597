package fr.openl.charts;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One bar of 100 % a domain, cut into the steps of an ordered scale: how the answers shift from one
 * domain to the next. Where a step may not be shown the bar stops with its sign: the room that is
 * left belongs to no step in particular.
 */
final class StackedShares implements ChartType {
  private static final int THICKNESS = 24;

  @Override
  public String name() {
    return "stacked-shares";
  }

  @Override
  public boolean suits(Subject subject) {
    ReleasedIndicator indicator = subject.indicator();
    return subject instanceof Subject.ByDomain
        && indicator.scale() == Scale.SHARE
        && indicator.chart() == ChartKind.ORDERED
        && indicator.rows().size() >= 2
        && indicator.rows().size() <= Steps.MOST
        && Steps.divide(subject);
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    List<ReleasedRow> steps = subject.indicator().rows();
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    new StepKey(
            IntStream.range(0, steps.size())
                .mapToObj(
                    i ->
                        new StepKey.Step(
                            setting.passage(steps.get(i).label()),
                            Ink.step(i, steps.size()),
                            false))
                .toList())
        .draw(sheet);
    List<Steps.Bar> bars = Steps.bars(subject, setting);
    bars.forEach(bar -> bar(sheet, bar, setting));
    return Steps.chart(subject, bars, sheet, setting);
  }

  private static void bar(Drawing.Sheet sheet, Steps.Bar bar, Setting setting) {
    sheet.down(4).paragraph(bar.label(), RowList.LABEL, false, Ink.TEXT).down(3);
    List<ReleasedRow> rows = bar.rows();
    double x = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).estimate() instanceof Published published) {
        double width = Math.max(0, published.value() * 100);
        Ink ink = Ink.step(i, rows.size());
        sheet.add(Mark.Box.outlined(x, sheet.y(), width, THICKNESS, ink, Ink.LINE));
        if (width >= Steps.NARROW) {
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
    sheet.down(THICKNESS);
    Steps.absences(sheet, rows, setting);
    sheet.down(8);
  }
}
