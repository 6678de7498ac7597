package fr.openl.charts;

import fr.openl.disclosure.Published.Bounds;
import fr.openl.disclosure.ReleasedIndicator.Scale;

/**
 * A range of numbers laid across a part of the width: where its numbers stand, what its ticks say
 * and how an interval is drawn on it.
 *
 * @param left where it begins, in percent of the width
 * @param width how far it goes, in percent of the width
 */
record Axis(NumberScale range, Scale scale, double left, double width, Setting setting) {
  private static final int CAP = 4;

  /** How much of the height below an axis its ticks need, in pixels. */
  static final int BELOW = 20;

  /** The place of {@code value}, in percent of the width. */
  double place(double value) {
    return left + range.place(value) * width;
  }

  /** An interval around a bar or dot at {@code y}: as far as it goes on either side. */
  void interval(Drawing.Sheet sheet, Bounds bounds, double y) {
    double low = place(bounds.low());
    double high = place(bounds.high());
    sheet.add(Mark.Rule.solid(low, y, high, y, Ink.WHISKER, 1.5));
    sheet.add(Mark.Rule.upright(low, y - CAP, y + CAP, Ink.WHISKER, 1.5));
    sheet.add(Mark.Rule.upright(high, y - CAP, y + CAP, Ink.WHISKER, 1.5));
  }

  /** Draws the line and its ticks at {@code y}, the words below it. */
  void draw(Drawing.Sheet sheet, double y) {
    sheet.add(Mark.Rule.solid(left, y, left + width, y, Ink.GRID, 1));
    for (double tick : range.ticks()) {
      double x = place(tick);
      sheet.add(Mark.Rule.upright(x, y, y + 4, Ink.GRID, 1));
      String words = setting.numerals().axis(scale, tick);
      sheet.writeWhereFree(x, y + 17, anchor(x), 12, false, Ink.SOFT, words);
    }
  }

  /** Draws a grid line for each tick from {@code top} to {@code ground}. */
  void grid(Drawing.Sheet sheet, double top, double ground) {
    range.ticks().forEach(t -> sheet.add(Mark.Rule.upright(place(t), top, ground, Ink.GRID, 1)));
  }

  /** Words at the ends do not leave the axis. */
  private Mark.Anchor anchor(double x) {
    return x < left + 1
        ? Mark.Anchor.START
        : x > left + width - 1 ? Mark.Anchor.END : Mark.Anchor.MIDDLE;
  }
}
