package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.Suppressed;
import java.util.List;

/**
 * Numbers below each other, each under its label, so that a label of any length has the whole
 * width, and with its number in words beside its bar or dot. A hidden number is an empty outline
 * with its sign.
 */
final class RowList {
  static final int LABEL = 14;
  private static final int THICKNESS = 15;
  private static final int GAP = 11;

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

  private RowList(Shape shape, Axis axis, Setting setting) {
    this.shape = shape;
    this.axis = axis;
    this.setting = setting;
    this.sheet = new Drawing.Sheet(setting.language());
  }

  /** The numbers {@code rows}, in this order. */
  static Drawing draw(Shape shape, List<Row> rows, Scale scale, Setting setting) {
    NumberScale range = NumberScale.of(scale, rows.stream().map(Row::number).toList());
    Axis axis = new Axis(range, scale, 0, room(scale), setting);
    RowList list = new RowList(shape, axis, setting);
    rows.forEach(list::row);
    if (shape == Shape.DOTS) {
      rows.stream().filter(Row::whole).map(Row::number).forEach(w -> list.reference(w, rows));
    }
    axis.draw(list.sheet, list.sheet.y() - GAP / 2.0);
    list.sheet.down(Axis.BELOW);
    return list.sheet.finish(setting);
  }

  /** How much of the width is left of the numbers in words, in percent. */
  private static double room(Scale scale) {
    return scale == Scale.SHARE ? 64 : 56;
  }

  private void row(Row row) {
    sheet.paragraph(row.label(), LABEL, false, Ink.TEXT).down(3);
    switch (row.number()) {
      case Published published -> {
        switch (shape) {
          case BARS -> bar(published, row.whole() ? Ink.WHOLE : Ink.BAR);
          case DOTS -> dot(published, row.whole() ? Ink.WHOLE : Ink.LINE);
        }
        sheet.number(
            axis.width() + 2,
            sheet.y() + THICKNESS - 3,
            setting.numerals().value(axis.scale(), published.value()),
            published
                .bounds()
                .map(bounds -> setting.numerals().interval(axis.scale(), bounds))
                .orElse(""));
      }
      case Suppressed absent -> sheet.absent(absent, 0, axis.width(), THICKNESS, setting);
    }
    sheet.down(THICKNESS + GAP);
  }

  private void bar(Published published, Ink ink) {
    double from = axis.place(0);
    double to = axis.place(published.value());
    sheet.add(Mark.Box.filled(0, sheet.y(), axis.width(), THICKNESS, Ink.TRACK));
    sheet.add(Mark.Box.filled(Math.min(from, to), sheet.y(), Math.abs(to - from), THICKNESS, ink));
    published.bounds().ifPresent(bounds -> axis.interval(sheet, bounds, middle()));
  }

  private void dot(Published published, Ink ink) {
    sheet.add(Mark.Rule.solid(0, middle(), axis.width(), middle(), Ink.GRID, 1));
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
