package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing drawn. Across, places are percentages of the width; down, they are pixels: a chart fits
 * any width, from a phone to a slide, while its words keep their size.
 */
sealed interface Mark {
  /** The same {@code by} pixels further down. */
  Mark down(double by);

  /** A filled rectangle, outlined in {@code outline} when there is one. */
  record Box(double x, double y, double width, double height, Ink fill, Optional<Ink> outline)
      implements Mark {
    static Box filled(double x, double y, double width, double height, Ink fill) {
      return new Box(x, y, width, height, fill, Optional.empty());
    }

    static Box outlined(double x, double y, double width, double height, Ink fill, Ink outline) {
      return new Box(x, y, width, height, fill, Optional.of(outline));
    }

    @Override
    public Mark down(double by) {
      return new Box(x, y + by, width, height, fill, outline);
    }
  }

  /** Slanted lines over a rectangle: what tells two fills apart where there is no colour. */
  record Hatch(double x, double y, double width, double height) implements Mark {
    @Override
    public Mark down(double by) {
      return new Hatch(x, y + by, width, height);
    }
  }

  /** A straight line, {@code weight} pixels thick. */
  record Rule(double x1, double y1, double x2, double y2, Ink ink, double weight, boolean dashed)
      implements Mark {
    static Rule solid(double x1, double y1, double x2, double y2, Ink ink, double weight) {
      return new Rule(x1, y1, x2, y2, ink, weight, false);
    }

    static Rule dashed(double x1, double y1, double x2, double y2, Ink ink, double weight) {
      return new Rule(x1, y1, x2, y2, ink, weight, true);
    }

    static Rule upright(double x, double y1, double y2, Ink ink, double weight) {
      return new Rule(x, y1, x, y2, ink, weight, false);
    }

    @Override
    public Mark down(double by) {
      return new Rule(x1, y1 + by, x2, y2 + by, ink, weight, dashed);
    }
  }

  /** A filled disc of {@code radius} pixels. */
  record Dot(double x, double y, double radius, Ink ink) implements Mark {
    @Override
    public Mark down(double by) {
      return new Dot(x, y + by, radius, ink);
    }
  }

  /** A circle of {@code radius} pixels, empty: what was, beside the disc of what is. */
  record Ring(double x, double y, double radius, Ink ink) implements Mark {
    @Override
    public Mark down(double by) {
      return new Ring(x, y + by, radius, ink);
    }
  }

  /** A filled shape with straight sides, of one or several closed outlines. */
  record Area(List<List<Corner>> outlines, Ink fill, Optional<Ink> edge) implements Mark {
    public Area {
      outlines = outlines.stream().map(List::copyOf).toList();
    }

    /** A filled box; many of them are written shorter so. */
    static Area box(double x, double y, double width, double height, Ink fill, Optional<Ink> edge) {
      return new Area(
          List.of(
              List.of(
                  new Corner(x, y),
                  new Corner(x + width, y),
                  new Corner(x + width, y + height),
                  new Corner(x, y + height))),
          fill,
          edge);
    }

    @Override
    public Mark down(double by) {
      return new Area(
          outlines.stream()
              .map(outline -> outline.stream().map(c -> new Corner(c.x(), c.y() + by)).toList())
              .toList(),
          fill,
          edge);
    }
  }

  /** A corner of an area. */
  record Corner(double x, double y) {}

  /** A band that flows from an upright on the left to another on the right. */
  record Ribbon(double x1, double y1, double x2, double y2, double thickness, Ink fill)
      implements Mark {
    @Override
    public Mark down(double by) {
      return new Ribbon(x1, y1 + by, x2, y2 + by, thickness, fill);
    }
  }

  /**
   * A picture in the middle of the width that keeps its proportions: within it, places across are
   * pixels as well.
   */
  record Panel(double y, double width, double height, List<Mark> marks) implements Mark {
    public Panel {
      marks = List.copyOf(marks);
    }

    @Override
    public Mark down(double by) {
      return new Panel(y + by, width, height, marks);
    }
  }

  /**
   * Words on one line.
   *
   * @param y the baseline
   * @param size in pixels
   * @param after less weighty words that follow, possibly empty
   */
  record Line(
      double x,
      double y,
      Anchor anchor,
      int size,
      boolean bold,
      Ink ink,
      Passage words,
      String after)
      implements Mark {
    /** Pixels between the words and those after them. */
    static final int GAP = 7;

    /** How wide it is in pixels where letters are wide. */
    double length() {
      double own = TextFit.width(words.words(), bold ? size * TextFit.BOLD : size);
      return after.isEmpty() ? own : own + GAP + TextFit.width(after, size - 1);
    }

    /** Where it begins in pixels on a chart {@code width} pixels wide. */
    double start(double width) {
      return anchor.start(x * width / 100, length());
    }

    /** Whether it touches {@code other} on a chart {@code width} pixels wide. */
    boolean overlaps(Line other, double width) {
      return start(width) < other.start(width) + other.length() + 2
          && other.start(width) < start(width) + length() + 2
          && y - size < other.y
          && other.y - other.size < y;
    }

    @Override
    public Mark down(double by) {
      return new Line(x, y + by, anchor, size, bold, ink, words, after);
    }
  }

  /** Which point of a line of words stands at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    String svg() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Where {@code length} begins that stands at {@code x}. */
    double start(double x, double length) {
      return switch (this) {
        case START -> x;
        case MIDDLE -> x - length / 2;
        case END -> x - length;
      };
    }
  }
}
