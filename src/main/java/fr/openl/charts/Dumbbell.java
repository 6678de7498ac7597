package fr.openl.charts;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.Published.Bounds;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.disclosure.ReleasedTrend.Point;
import fr.openl.disclosure.Suppressed;

/**
 * The change between two waves, category by category: a ring where it was, a dot where it is, a
 * line between them unless the answers do not compare.
 */
final class Dumbbell implements ChartType {
  private static final int THICKNESS = 20;
  private static final double WIDTH = 56;

  /** How far above and below the dots intervals are drawn, in pixels. */
  private static final double OFFSET = 8;

  @Override
  public String name() {
    return "dumbbell";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.OverWaves
        && subject.indicator().trends().size() > 1
        && subject.indicator().trends().stream().allMatch(trend -> trend.points().size() == 2);
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    Trends trends = Trends.of(subject, setting, Series.MOST);
    NumberScale range = NumberScale.of(subject.scale(), trends.numbers());
    Axis axis = new Axis(range, subject.scale(), 0, WIDTH, setting);
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    key(sheet, trends);
    for (ReleasedTrend trend : trends.drawn()) {
      sheet.paragraph(setting.passage(trend.label()), RowList.LABEL, false, Ink.TEXT).down(3);
      pair(sheet, trend.points().getFirst(), trend.points().getLast(), axis, setting);
      sheet.down(THICKNESS + 8);
    }
    axis.draw(sheet, sheet.y() - 4);
    sheet.down(Axis.BELOW);
    Notes notes = Notes.of(subject, setting, "note.interval.pair");
    trends.note(notes);
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        trends.tell(),
        notes.finish(),
        Painter::png);
  }

  /** Which mark is which wave. */
  private static void key(Drawing.Sheet sheet, Trends trends) {
    Point before = trends.drawn().getFirst().points().getFirst();
    Point now = trends.drawn().getFirst().points().getLast();
    sheet.down(18);
    double y = sheet.y() - 9;
    sheet.add(new Mark.Ring(3, y, 5, Ink.LINE));
    sheet.add(new Mark.Dot(35, y, 5, Ink.LINE));
    sheet.write(6, y + 5, Mark.Anchor.START, 13, true, Ink.TEXT, trends.wave(before));
    sheet.write(38, y + 5, Mark.Anchor.START, 13, true, Ink.TEXT, trends.wave(now));
    sheet.down(6);
  }

  private static void pair(
      Drawing.Sheet sheet, Point before, Point now, Axis axis, Setting setting) {
    double middle = sheet.y() + THICKNESS / 2.0;
    if (before.estimate() instanceof Suppressed absent && now.estimate() instanceof Suppressed) {
      sheet.absent(absent, 0, WIDTH, THICKNESS, setting);
    } else {
      sheet.add(Mark.Rule.solid(0, middle, WIDTH, middle, Ink.GRID, 1));
    }
    if (before.estimate() instanceof Published was
        && now.estimate() instanceof Published is
        && !now.breakBefore()) {
      sheet.add(
          Mark.Rule.solid(
              axis.place(was.value()), middle, axis.place(is.value()), middle, Ink.LINE, 2.5));
    }
    if (before.estimate() instanceof Published was) {
      was.bounds().ifPresent(b -> interval(sheet, b, middle - OFFSET, axis));
      sheet.add(new Mark.Ring(axis.place(was.value()), middle, 5, Ink.LINE));
    }
    if (now.estimate() instanceof Published is) {
      is.bounds().ifPresent(b -> interval(sheet, b, middle + OFFSET, axis));
      sheet.add(new Mark.Dot(axis.place(is.value()), middle, 5, Ink.LINE));
    }
    sheet.number(
        WIDTH + 2,
        middle + 5,
        words(before.estimate(), axis, setting) + "\u00a0→ " + words(now.estimate(), axis, setting),
        "");
  }

  private static void interval(Drawing.Sheet sheet, Bounds bounds, double y, Axis axis) {
    double low = axis.place(bounds.low());
    sheet.add(Mark.Rule.solid(low, y, axis.place(bounds.high()), y, Ink.WHISKER, 1));
  }

  private static String words(Released number, Axis axis, Setting setting) {
    return switch (number) {
      case Published published -> setting.numerals().value(axis.scale(), published.value());
      case Suppressed absent -> absent.sign().code();
    };
  }
}
