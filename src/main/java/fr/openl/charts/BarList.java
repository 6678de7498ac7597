package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Published.Bounds;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.Suppressed;
import java.util.List;
import java.util.Optional;

/**
 * Horizontal bars from one line, each under its label, so that a label of any length has the whole
 * width, and with its number in words beside it. A hidden number is an empty outline with its sign.
 */
final class BarList {
  private static final int LABEL = 14;
  private static final int THICKNESS = 15;
  private static final int CAP = 4;
  private static final int GAP = 11;

  private final Scale scale;
  private final NumberScale range;
  private final Setting setting;
  private final Drawing.Sheet sheet;
  private final double room;

  /** The bars {@code bars}, in this order. */
  static Drawing draw(List<Bar> bars, Scale scale, Setting setting) {
    NumberScale range = NumberScale.of(scale, bars.stream().map(Bar::number).toList());
    BarList list = new BarList(scale, range, setting);
    bars.forEach(list::add);
    list.axis();
    return list.sheet.finish(setting);
  }

  private BarList(Scale scale, NumberScale range, Setting setting) {
    this.scale = scale;
    this.range = range;
    this.setting = setting;
    this.sheet = new Drawing.Sheet(setting.language());
    this.room = scale == Scale.SHARE ? 68 : 58;
  }

  private void add(Bar bar) {
    sheet.paragraph(bar.label(), LABEL, false, Ink.TEXT).down(3);
    double y = sheet.y();
    switch (bar.number()) {
      case Published published -> {
        double from = place(0);
        double to = place(published.value());
        sheet.add(Mark.Box.filled(0, y, room, THICKNESS, Ink.TRACK));
        sheet.add(
            Mark.Box.filled(
                Math.min(from, to),
                y,
                Math.abs(to - from),
                THICKNESS,
                bar.whole() ? Ink.WHOLE : Ink.BAR));
        published.bounds().ifPresent(bounds -> interval(bounds, y));
        number(
            y,
            setting.numerals().value(scale, published.value()),
            published.bounds().map(b -> setting.numerals().interval(scale, b)).orElse(""));
      }
      case Suppressed absent -> {
        sheet.add(new Mark.Box(0, y, room, THICKNESS, Ink.PAPER, Optional.of(Ink.ABSENT)));
        number(y, absent.sign().code(), setting.word(absent));
      }
    }
    sheet.down(THICKNESS + GAP);
  }

  private void number(double y, String strong, String after) {
    sheet.add(
        new Mark.Line(
            room + 2,
            y + THICKNESS - 3,
            Mark.Anchor.START,
            LABEL,
            true,
            Ink.TEXT,
            new Passage(setting.language(), strong),
            after));
  }

  private void interval(Bounds bounds, double y) {
    double middle = y + THICKNESS / 2.0;
    double low = place(bounds.low());
    double high = place(bounds.high());
    sheet.add(Mark.Rule.solid(low, middle, high, middle, Ink.WHISKER, 1.5));
    sheet.add(Mark.Rule.upright(low, middle - CAP, middle + CAP, Ink.WHISKER, 1.5));
    sheet.add(Mark.Rule.upright(high, middle - CAP, middle + CAP, Ink.WHISKER, 1.5));
  }

  private void axis() {
    double y = sheet.y() - GAP / 2.0;
    sheet.add(Mark.Rule.solid(0, y, room, y, Ink.GRID, 1));
    for (double tick : range.ticks()) {
      double x = place(tick);
      sheet.add(Mark.Rule.upright(x, y, y + 4, Ink.GRID, 1));
      Mark.Anchor anchor =
          x < 1 ? Mark.Anchor.START : x > room - 1 ? Mark.Anchor.END : Mark.Anchor.MIDDLE;
      sheet.write(x, y + 17, anchor, 12, false, Ink.SOFT, setting.numerals().axis(scale, tick));
    }
    sheet.down(20);
  }

  private double place(double value) {
    return range.place(value) * room;
  }

  /** One bar; {@code whole} marks the one that the others are compared with. */
  record Bar(Passage label, Released number, boolean whole) {}
}
