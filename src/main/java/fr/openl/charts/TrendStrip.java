package fr.openl.charts;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.Published.Bounds;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedTrend.Point;
import fr.openl.disclosure.Suppressed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One line over the waves, with its numbers written at its points. */
record TrendStrip(Scale scale, NumberScale range, Setting setting, Trends trends) {
  private static final double MARGIN = 8;
  private static final int WORDS = 12;

  /** Draws {@code points} in a plot {@code height} pixels high and moves the sheet below it. */
  void draw(Drawing.Sheet sheet, List<Point> points, int height) {
    double top = sheet.y() + 34;
    double ground = top + height;
    sheet.add(Mark.Rule.solid(0, ground, 100, ground, Ink.GRID, 1));
    band(sheet, points, top, height);
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).breakBefore() && i > 0) {
        double x = (x(i - 1, points) + x(i, points)) / 2;
        sheet.add(new Mark.Rule(x, top - 14, x, ground, Ink.ABSENT, 1.5, true));
        nameBreak(sheet, x, top);
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
    words(sheet, points, top, height);
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
    return point.estimate() instanceof Published published ? published.bounds() : Optional.empty();
  }

  private void point(Drawing.Sheet sheet, List<Point> points, int i, double top, int height) {
    if (points.get(i).estimate() instanceof Published published) {
      double x = x(i, points);
      published
          .bounds()
          .ifPresent(
              bounds ->
                  sheet.add(
                      Mark.Rule.upright(
                          x,
                          y(bounds.low(), top, height),
                          y(bounds.high(), top, height),
                          Ink.WHISKER,
                          1.5)));
      sheet.add(new Mark.Dot(x, y(published.value(), top, height), 4.5, Ink.LINE));
    }
  }

  /** Signs before all, then the ends and extremes, then what there is room for. */
  private void words(Drawing.Sheet sheet, List<Point> points, double top, int height) {
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).estimate() instanceof Suppressed absent) {
        sign(sheet, absent, x(i, points), top + height);
      }
    }
    List<Integer> order =
        IntStream.range(0, points.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> !matters(points, i))
                    .thenComparing(Comparator.reverseOrder()))
            .toList();
    for (int i : order) {
      if (points.get(i).estimate() instanceof Published published) {
        number(sheet, published, x(i, points), top, height);
      }
      sheet.writeWhereFree(
          x(i, points),
          top + height + 18,
          Mark.Anchor.MIDDLE,
          WORDS,
          false,
          Ink.SOFT,
          trends.wave(points.get(i)));
    }
  }

  private void number(Drawing.Sheet sheet, Published published, double x, double top, int height) {
    double highest = published.bounds().map(Bounds::high).orElse(published.value());
    double above = Math.min(y(highest, top, height), y(published.value(), top, height) - 4);
    String words = setting.numerals().value(scale, published.value());
    sheet.writeWhereFree(x, above - 5, Mark.Anchor.MIDDLE, 13, true, Ink.TEXT, words);
  }

  private void sign(Drawing.Sheet sheet, Suppressed absent, double x, double ground) {
    String code = absent.sign().code();
    if (sheet.writeWhereFree(x, ground - 22, Mark.Anchor.MIDDLE, 13, true, Ink.TEXT, code)) {
      sheet.writeWhereFree(
          x, ground - 8, Mark.Anchor.MIDDLE, 11, false, Ink.SOFT, setting.word(absent));
    }
  }

  private void nameBreak(Drawing.Sheet sheet, double x, double top) {
    sheet.writeWhereFree(
        x,
        top - 20,
        x < 20 ? Mark.Anchor.START : x > 80 ? Mark.Anchor.END : Mark.Anchor.MIDDLE,
        11,
        false,
        Ink.SOFT,
        setting.words().say("break"));
  }

  /** Whether it is the first, the last, the highest or the lowest. */
  private static boolean matters(List<Point> points, int i) {
    double value = value(points.get(i));
    return i == 0
        || i == points.size() - 1
        || points.stream().mapToDouble(TrendStrip::value).allMatch(v -> !(v < value))
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
