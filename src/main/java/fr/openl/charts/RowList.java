package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.Suppressed;
import java.util.List;

/**
 * Numbers below each other, each under its label, so that a label of any length has the whole
 * width, and with its number in words beside its bar or dot; on paper, which is wide, each beside
 * its label, so that a long list leaves room for another. A hidden number is an empty outline with
 * its sign.
 */
final class RowList {
  static final int LABEL = 14;
  private static final int THICKNESS = 15;
  private static final int GAP = 11;

  /** How much of the width of paper the labels have, in percent. */
  private static final double LABELS = 36;

  private static final int LINE = Math.round(LABEL * 1.3f);

  private final Shape shape;
  private final Axis axis;
  private final Setting setting;
  private final Drawing.Sheet sheet;

  /** What stands for a number. */
  enum Shape {
    /** A bar from zero: lengths compare. */
    BARS,
    /** A dot on its interval: places compare. */
    DOTS
  }

  /** One number; {@code whole} marks the one that the others are compared with. */
  record Row(Passage label, Released number, boolean whole) {}

  private RowList(Shape shape, Axis axis, Setting setting, Drawing.Sheet sheet) {
    this.shape = shape;
    this.axis = axis;
    this.setting = setting;
    this.sheet = sheet;
  }

  /** The numbers {@code rows}, in this order, each under its label. */
  static Drawing draw(Shape shape, List<Row> rows, Scale scale, Setting setting) {
    Axis axis = new Axis(range(rows, scale), scale, 0, room(scale), setting);
    RowList list = new RowList(shape, axis, setting, new Drawing.Sheet(setting.language()));
    rows.forEach(list::under);
    return list.finish(rows);
  }

  /** The same for paper, each beside its label. */
  static Drawing onPaper(Shape shape, List<Row> rows, Scale scale, Setting setting) {
    double left = LABELS + 1;
    Axis axis = new Axis(range(rows, scale), scale, left, 100 - left - numbers(scale), setting);
    RowList list = new RowList(shape, axis, setting, Drawing.Sheet.ofPaper(setting.language()));
    rows.forEach(list::beside);
    return list.finish(rows);
  }

  private static NumberScale range(List<Row> rows, Scale scale) {
    return NumberScale.of(scale, rows.stream().map(Row::number).toList());
  }

  private Drawing finish(List<Row> rows) {
    if (shape == Shape.DOTS) {
      rows.stream().filter(Row::whole).map(Row::number).forEach(w -> reference(w, rows));
    }
    axis.draw(sheet, sheet.y() - GAP / 2.0);
    sheet.down(Axis.BELOW);
    return sheet.finish(setting);
  }

  /** How much of the width is left of the numbers in words, in percent. */
  private static double room(Scale scale) {
    return scale == Scale.SHARE ? 64 : 56;
  }

  /** How much of the width of paper the numbers in words need, in percent. */
  private static double numbers(Scale scale) {
    return scale == Scale.SHARE ? 20 : 26;
  }

  private void under(Row row) {
    sheet.paragraph(row.label(), LABEL, false, Ink.TEXT).down(3);
    number(row);
    sheet.down(THICKNESS + GAP);
  }

  /** The label may need several lines; the number stands at the middle of them. */
  private void beside(Row row) {
    double top = sheet.y();
    int lines = sheet.lines(row.label(), LABELS, top + THICKNESS - 3, LABEL, LINE, Ink.TEXT);
    double more = (lines - 1) * LINE;
    sheet.down(more / 2);
    number(row);
    sheet.down(more / 2 + THICKNESS + GAP - 2);
  }

  private void number(Row row) {
    switch (row.number()) {
      case Published published -> {
        switch (shape) {
          case BARS -> bar(published, row.whole() ? Ink.WHOLE : Ink.BAR);
          case DOTS -> dot(published, row.whole() ? Ink.WHOLE : Ink.LINE);
        }
        sheet.number(
            axis.left() + axis.width() + 2,
            sheet.y() + THICKNESS - 3,
            setting.numerals().value(axis.scale(), published.value()),
            published
                .bounds()
                .map(bounds -> setting.numerals().interval(axis.scale(), bounds))
                .orElse(""));
      }
      case Suppressed absent -> sheet.absent(absent, axis.left(), axis.width(), THICKNESS, setting);
    }
  }

  private void bar(Published published, Ink ink) {
    double from = axis.place(0);
    double to = axis.place(published.value());
    sheet.add(Mark.Box.filled(axis.left(), sheet.y(), axis.width(), THICKNESS, Ink.TRACK));
    sheet.add(Mark.Box.filled(Math.min(from, to), sheet.y(), Math.abs(to - from), THICKNESS, ink));
    published.bounds().ifPresent(bounds -> axis.interval(sheet, bounds, middle()));
  }

  private void dot(Published published, Ink ink) {
    sheet.add(
        Mark.Rule.solid(axis.left(), middle(), axis.left() + axis.width(), middle(), Ink.GRID, 1));
    published.bounds().ifPresent(bounds -> axis.interval(sheet, bounds, middle()));
    sheet.add(new Mark.Dot(axis.place(published.value()), middle(), 5, ink));
  }

  /** The number that the others are compared with, as a line beside each of them. */
  private void reference(Released whole, List<Row> rows) {
    if (whole instanceof Published published && rows.size() > 1) {
      double x = axis.place(published.value());
      for (Mark mark : sheet.marks()) {
        if (mark instanceof Mark.Rule rule && rule.ink() == Ink.GRID) {
          sheet.add(Mark.Rule.upright(x, rule.y1() - 9, rule.y1() + 9, Ink.LIMIT, 1.5));
        }
      }
    }
  }

  private double middle() {
    return sheet.y() + THICKNESS / 2.0;
  }
}
