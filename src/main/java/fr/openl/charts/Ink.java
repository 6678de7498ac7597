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
  TEXT("#1f2a30"),
  /** Words of less weight: intervals, ticks, notes. */
  SOFT("#55636b"),
  /** The filled part of a bar. */
  BAR("#2b8a84"),
  /** A bar or dot to compare the others with. */
  WHOLE("#6f83a8"),
  /** Limits of an interval. */
  WHISKER("#1f2a30"),
  /** A line over the waves and its dots. */
  LINE("#1d6f6a"),
  /** The outline of a number that is not shown, and breaks. */
  ABSENT("#6f7c84"),
  /** The empty part of a bar: decoration. */
  TRACK("#e9eeec"),
  /** Grid lines: decoration. */
  GRID("#cfd8d6"),
  /** The ground. */
  PAPER("#ffffff"),
  /** Steps of an ordered scale, light to dark; each is outlined in {@link #LINE}. */
  STEP_1("#e3f1ee"),
  STEP_2("#b9dcd6"),
  STEP_3("#84c0b8"),
  STEP_4("#4b9f97"),
  STEP_5("#2a7a74"),
  STEP_6("#185450"),
  STEP_7("#0c302e"),
  /** Words on a light step, whatever the scheme. */
  ON_LIGHT("#1f2a30"),
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
