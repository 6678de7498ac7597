package fr.openl.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A drawing laid out at one width: where each mark and each line of words lies, in pixels. */
record Measured(double width, double height, List<Placed> words, List<Placed> shapes) {
  /** How far a shape may reach beyond the edge, as a dot at zero or the cap of an interval does. */
  private static final double EDGE = 6;

  /** Something with its place. */
  record Placed(String what, double left, double top, double right, double bottom) {
    boolean overlaps(Placed other) {
      return left < other.right - 0.5
          && other.left < right - 0.5
          && top < other.bottom - 0.5
          && other.top < bottom - 0.5;
    }
  }

  static Measured of(Drawing drawing, double width) {
    Measured measured = new Measured(width, drawing.height(), new ArrayList<>(), new ArrayList<>());
    drawing.marks().forEach(mark -> measured.place(mark, 0, 0, width / 100));
    return measured;
  }

  /** Pairs of words that lie on each other. */
  Stream<String> overlaps() {
    return IntStream.range(0, words.size())
        .boxed()
        .flatMap(
            i ->
                words.subList(i + 1, words.size()).stream()
                    .filter(words.get(i)::overlaps)
                    .map(other -> words.get(i) + " lies on " + other));
  }

  /** What leaves the drawing. */
  Stream<String> strays() {
    return Stream.concat(
            words.stream().filter(w -> isOut(w, 1)), shapes.stream().filter(s -> isOut(s, EDGE)))
        .map(placed -> placed + " is outside of " + width + " × " + height);
  }

  private boolean isOut(Placed placed, double edge) {
    return placed.left() < -edge
        || placed.right() > width + edge
        || placed.top() < -edge
        || placed.bottom() > height + edge;
  }

  private void place(Mark mark, double left, double top, double unit) {
    switch (mark) {
      case Mark.Box b -> shape(mark, left, top, unit, b.x(), b.y(), b.width(), b.height());
      case Mark.Hatch h -> shape(mark, left, top, unit, h.x(), h.y(), h.width(), h.height());
      case Mark.Rule r ->
          shape(
              mark,
              left,
              top,
              unit,
              Math.min(r.x1(), r.x2()),
              Math.min(r.y1(), r.y2()),
              Math.abs(r.x1() - r.x2()),
              Math.abs(r.y1() - r.y2()));
      case Mark.Dot d -> shape(mark, left, top, unit, d.x(), d.y(), 0, 0);
      case Mark.Ring r -> shape(mark, left, top, unit, r.x(), r.y(), 0, 0);
      case Mark.Area a ->
          a.outlines().stream()
              .flatMap(List::stream)
              .forEach(c -> shape(mark, left, top, unit, c.x(), c.y(), 0, 0));
      case Mark.Ribbon r -> {
        shape(mark, left, top, unit, r.x1(), r.y1(), 0, r.thickness());
        shape(mark, left, top, unit, r.x2(), r.y2(), 0, r.thickness());
      }
      case Mark.Panel p ->
          p.marks().forEach(m -> place(m, (width - p.width()) / 2, top + p.y(), 1));
      case Mark.Line l -> {
        double from = l.anchor().start(left + l.x() * unit, l.length());
        words.add(
            new Placed(
                l.words().words() + " " + l.after(),
                from,
                top + l.y() - l.size() * 0.75,
                from + l.length(),
                top + l.y() + l.size() * 0.15));
      }
    }
  }

  private void shape(
      Mark mark,
      double left,
      double top,
      double unit,
      double x,
      double y,
      double across,
      double down) {
    shapes.add(
        new Placed(
            mark.getClass().getSimpleName(),
            left + x * unit,
            top + y,
            left + (x + across) * unit,
            top + y + down));
  }
}
