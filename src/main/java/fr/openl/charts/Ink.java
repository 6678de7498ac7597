package fr.openl.charts;

import java.util.List;
import java.util.Locale;

/**
 * The inks of every chart. Each has a fixed colour, which a standalone file shows on white, and a
 * class by which a page may restyle it for a dark scheme. Marks that carry a number have a contrast
 * of at least 3 to 1 with the paper, words at least 4.5 to 1; hue is never the only difference.
 */
public enum Ink {
  /** Words. */
  TEXT("#261d36"),
  /** Words of less weight: intervals, ticks, notes. */
  SOFT("#5d5370"),
  /** The filled part of a bar. */
  BAR("#9068c8"),
  /** A bar or dot to compare the others with. */
  WHOLE("#b27a10"),
  /** Limits of an interval. */
  WHISKER("#261d36"),
  /** A line over the waves and its dots. */
  LINE("#5b2f8c"),
  /** The outline of a number that is not shown, and breaks. */
  ABSENT("#776b8a"),
  /** The empty part of a bar: decoration. */
  TRACK("#eeeaf3"),
  /** Grid lines: decoration. */
  GRID("#d3cbdf"),
  /** The ground. */
  PAPER("#ffffff"),
  /** Steps of an ordered scale, light to dark; each is outlined in {@link #LINE}. */
  STEP_1("#f1e9fb"),
  STEP_2("#dcc9f2"),
  STEP_3("#bf9fe4"),
  STEP_4("#9f78d1"),
  STEP_5("#774bab"),
  STEP_6("#56308a"),
  STEP_7("#331a57"),
  /** Words on a light step, whatever the scheme. */
  ON_LIGHT("#261d36"),
  /** Words on a dark step, whatever the scheme. */
  ON_DARK("#ffffff");

  private static final List<Ink> STEPS =
      List.of(STEP_1, STEP_2, STEP_3, STEP_4, STEP_5, STEP_6, STEP_7);

  private final String colour;

  Ink(String colour) {
    this.colour = colour;
  }

  /** The colour on white paper, {@code #rrggbb}. */
  public String colour() {
    return colour;
  }

  /** The class of a mark in this ink, such as {@code ink-bar}. */
  public String className() {
    return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The ink of step {@code index} (from 0) of a scale of {@code count} steps, 1 to 7. */
  static Ink step(int index, int count) {
    int position = count == 1 ? 3 : Math.round(6f * index / (count - 1));
    return STEPS.get(position);
  }

  /** The ink of words written on this step. */
  Ink wordsOnTop() {
    return STEPS.indexOf(this) >= 4 ? ON_DARK : ON_LIGHT;
  }
}
