package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing drawn. Across, places are percentages of the width; down, they are pixels: a chart fits
 * any width, from a phone to a slide, while its words keep their size.
 */
sealed interface Mark {
  /** A filled rectangle, outlined in {@code outline} when there is one. */
  record Box(double x, double y, double width, double height, Ink fill, Optional<Ink> outline)
      implements Mark {
    static Box filled(double x, double y, double width, double height, Ink fill) {
      return new Box(x, y, width, height, fill, Optional.empty());
    }
  }

  /** A straight line, {@code weight} pixels thick. */
  record Rule(double x1, double y1, double x2, double y2, Ink ink, double weight, boolean dashed)
      implements Mark {
    static Rule solid(double x1, double y1, double x2, double y2, Ink ink, double weight) {
      return new Rule(x1, y1, x2, y2, ink, weight, false);
    }

    static Rule upright(double x, double y1, double y2, Ink ink, double weight) {
      return new Rule(x, y1, x, y2, ink, weight, false);
    }
  }

  /** A filled disc of {@code radius} pixels. */
  record Dot(double x, double y, double radius, Ink ink) implements Mark {}

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
      implements Mark {}

  /** Which point of a line of words stands at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    String svg() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
