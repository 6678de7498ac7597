package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.List;

/** Columns side by side: how the answers spread over a scale of whole numbers. */
final class ScaleColumns implements ChartType {
  private static final int HEIGHT = 150;
  private static final int TOP = 18;
  private static final int MOST = 12;

  @Override
  public String name() {
    return "scale-columns";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.Whole && isScale(subject.indicator());
  }

  /** Whether the rows are a scale of whole numbers. */
  static boolean isScale(ReleasedIndicator indicator) {
    List<ReleasedRow> rows = indicator.rows();
    return indicator.scale() == Scale.SHARE
        && rows.size() >= 4
        && rows.size() <= MOST
        && rows.stream().allMatch(row -> row.code().matches("-?[0-9]{1,3}"));
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    List<ReleasedRow> rows = subject.indicator().rows();
    NumberScale range =
        NumberScale.of(subject.scale(), rows.stream().map(ReleasedRow::estimate).toList());
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language()).down(TOP + HEIGHT);
    double step = 100.0 / rows.size();
    double ground = sheet.y();
    for (int i = 0; i < rows.size(); i++) {
      column(sheet, rows.get(i), i * step, step, ground, range, setting);
    }
    sheet.add(Mark.Rule.solid(0, ground, 100, ground, Ink.ABSENT, 1)).down(24);
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        new Telling(setting)
            .series(
                "alt.ordered",
                subject.scale(),
                rows.stream()
                    .map(r -> new Telling.Item(setting.passage(r.label()).words(), r.estimate()))
                    .toList()),
        Notes.of(subject, setting, "note.interval.column").say("note.percent").finish(),
        Painter::png);
  }

  private static void column(
      Drawing.Sheet sheet,
      ReleasedRow row,
      double x,
      double step,
      double ground,
      NumberScale range,
      Setting setting) {
    double middle = x + step / 2;
    double left = x + step * 0.14;
    double width = step * 0.72;
    switch (row.estimate()) {
      case Published published -> {
        double height = range.place(published.value()) * HEIGHT;
        sheet.add(Mark.Box.filled(left, ground - height, width, height, Ink.BAR));
        double top =
            published
                .bounds()
                .map(
                    bounds -> {
                      double low = ground - range.place(bounds.low()) * HEIGHT;
                      double high = ground - range.place(bounds.high()) * HEIGHT;
                      sheet.add(Mark.Rule.upright(middle, low, high, Ink.WHISKER, 1.5));
                      return high;
                    })
                .orElse(ground - height);
        sheet.write(
            middle,
            top - 5,
            Mark.Anchor.MIDDLE,
            12,
            true,
            Ink.TEXT,
            setting.numerals().bareShare(published.value()));
      }
      case Suppressed absent -> {
        sheet.add(Mark.Box.outlined(left, ground - 26, width, 26, Ink.PAPER, Ink.ABSENT));
        sheet.write(
            middle,
            ground - 9,
            Mark.Anchor.MIDDLE,
            Setting.size(absent),
            true,
            Ink.TEXT,
            absent.sign().code());
      }
    }
    Passage label = setting.passage(row.label());
    String below = label.words().length() <= 3 ? label.words() : row.code();
    sheet.write(middle, ground + 17, Mark.Anchor.MIDDLE, 12, false, Ink.SOFT, below);
  }
}
