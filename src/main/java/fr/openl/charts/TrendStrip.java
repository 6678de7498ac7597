package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Published.Bounds;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedTrend.Point;
import fr.openl.disclosure.Suppressed;
import java.util.List;
import java.util.Optional;

/** One line over the waves, with its numbers written at its points. */
record TrendStrip(Scale scale, NumberScale range, Setting setting, Trends trends) {
  private static final double MARGIN = 8;
  private static final int WORDS = 12;

  /** More waves than this and only the first, the last and the extremes get their number. */
  private static final int CROWD = 7;

  /** Breaks nearer than this, in percent, share one name: on a phone two would overlap. */
  private static final double APART = 32;

  /** Draws {@code points} in a plot {@code height} pixels high and moves the sheet below it. */
  void draw(Drawing.Sheet sheet, List<Point> points, int height) {
    double top = sheet.y() + 34;
    double ground = top + height;
    sheet.add(Mark.Rule.solid(0, ground, 100, ground, Ink.GRID, 1));
    band(sheet, points, top, height);
    double named = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).breakBefore() && i > 0) {
        double x = (x(i - 1, points) + x(i, points)) / 2;
        sheet.add(new Mark.Rule(x, top - 14, x, ground, Ink.ABSENT, 1.5, true));
        if (x - named > APART) {
          nameBreak(sheet, x, top);
          named = x;
        }
      }
      if (i > 0 && connected(points.get(i - 1), points.get(i))) {
        sheet.add(
            Mark.Rule.solid(
                x(i - 1, points),
                y(((Published) points.get(i - 1).estimate()).value(), top, height),
                x(i, points),
                y(((Published) points.get(i).estimate()).value(), top, height),
                Ink.LINE,
                2.5));
      }
    }
    for (int i = 0; i < points.size(); i++) {
      point(sheet, points, i, top, height);
    }
    sheet.down(34 + height + 30);
  }

  /** The room of the intervals from each wave to the next that it is joined with. */
  private void band(Drawing.Sheet sheet, List<Point> points, double top, int height) {
    for (int i = 1; i < points.size(); i++) {
      Optional<Bounds> before = bounds(points.get(i - 1));
      Optional<Bounds> now = bounds(points.get(i));
      if (connected(points.get(i - 1), points.get(i)) && before.isPresent() && now.isPresent()) {
        double left = x(i - 1, points);
        double right = x(i, points);
        List<Mark.Corner> outline =
            List.of(
                new Mark.Corner(left, y(before.get().high(), top, height)),
                new Mark.Corner(right, y(now.get().high(), top, height)),
                new Mark.Corner(right, y(now.get().low(), top, height)),
                new Mark.Corner(left, y(before.get().low(), top, height)));
        sheet.add(new Mark.Area(List.of(outline), Ink.BAND, Optional.empty()));
      }
    }
  }

  private static Optional<Bounds> bounds(Point point) {
    return point.estimate() instanceof Published published
        ? published.bounds()
        : Optional.empty();
  }

  private void point(Drawing.Sheet sheet, List<Point> points, int i, double top, int height) {
    double x = x(i, points);
    double ground = top + height;
    Point point = points.get(i);
    switch (point.estimate()) {
      case Published published -> {
        double y = y(published.value(), top, height);
        double above =
            published
                .bounds()
                .map(
                    bounds -> {
                      double high = y(bounds.high(), top, height);
                      sheet.add(
                          Mark.Rule.upright(
                              x, y(bounds.low(), top, height), high, Ink.WHISKER, 1.5));
                      return high;
                    })
                .orElse(y);
        sheet.add(new Mark.Dot(x, y, 4.5, Ink.LINE));
        if (numbered(points, i)) {
          write(
              sheet,
              x,
              Math.min(above, y - 4) - 5,
              13,
              setting.numerals().value(scale, published.value()));
        }
      }
      case Suppressed absent -> {
        write(sheet, x, ground - 22, 13, absent.sign().code());
        sheet.write(x, ground - 8, Mark.Anchor.MIDDLE, 11, false, Ink.SOFT, setting.word(absent));
      }
    }
    sheet.write(
        x,
        ground + 18,
        Mark.Anchor.MIDDLE,
        WORDS,
        false,
        Ink.SOFT,
        trends.wave(point));
  }

  private void write(Drawing.Sheet sheet, double x, double y, int size, String words) {
    sheet.add(
        new Mark.Line(
            x,
            y,
            Mark.Anchor.MIDDLE,
            size,
            true,
            Ink.TEXT,
            new Passage(setting.language(), words),
            ""));
  }

  private void nameBreak(Drawing.Sheet sheet, double x, double top) {
    sheet.write(
        x,
        top - 20,
        x < 20 ? Mark.Anchor.START : x > 80 ? Mark.Anchor.END : Mark.Anchor.MIDDLE,
        11,
        false,
        Ink.SOFT,
        setting.words().say("break"));
  }

  private boolean numbered(List<Point> points, int i) {
    if (points.size() <= CROWD || i == 0 || i == points.size() - 1) {
      return true;
    }
    double value = value(points.get(i));
    return points.stream().mapToDouble(TrendStrip::value).allMatch(v -> !(v < value))
        || points.stream().mapToDouble(TrendStrip::value).allMatch(v -> !(v > value));
  }

  /** The published value, NaN when there is none. */
  private static double value(Point point) {
    return switch (point.estimate()) {
      case Published published -> published.value();
      case Suppressed absent -> Double.NaN;
    };
  }

  private static boolean connected(Point before, Point after) {
    return !after.breakBefore()
        && before.estimate() instanceof Published
        && after.estimate() instanceof Published;
  }

  private double y(double value, double top, int height) {
    return top + height * (1 - range.place(value));
  }

  private static double x(int i, List<Point> points) {
    return points.size() == 1 ? 50 : MARGIN + i * (100 - 2 * MARGIN) / (points.size() - 1);
  }
}
