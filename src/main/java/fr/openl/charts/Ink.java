package fr.openl.charts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The inks of every chart: the one theme. Each has a colour on white paper, which a standalone file
 * shows, one on the dark ground of a page, and a class by which the page chooses between them.
 * Marks that carry a number have a contrast of at least 3 to 1 with the ground, words at least 4.5
 * to 1; hue is never the only difference.
 */
public enum Ink {
  /** Words. */
  TEXT("#261d36", "#f1ecf8"),
  /** Words of less weight: intervals, ticks, notes. */
  SOFT("#5d5370", "#bdb2cd"),
  /** The filled part of a bar. */
  BAR("#9068c8", "#9068c8"),
  /** A bar or dot to compare the others with. */
  WHOLE("#b27a10", "#c98f22"),
  /** Limits of an interval. */
  WHISKER("#261d36", "#f1ecf8"),
  /** The room that intervals take around a line. */
  BAND("#e4d6f5", "#43345f"),
  /** A line over the waves and its dots. */
  LINE("#5b2f8c", "#c9a8f5"),
  /** What a limit or a ceiling is drawn with. */
  LIMIT("#8a5a00", "#ffc65c"),
  /** The outline of a number that is not shown, and breaks. */
  ABSENT("#776b8a", "#a99bbd"),
  /** The empty part of a bar: decoration. */
  TRACK("#eeeaf3", "#342b43"),
  /** Grid lines: decoration. */
  GRID("#d3cbdf", "#51455f"),
  /** The ground. */
  PAPER("#ffffff", "#201a2b"),
  /** Steps of an ordered scale, light to dark; each is outlined in {@link #LINE}. */
  STEP_1("#f1e9fb"),
  STEP_2("#dcc9f2"),
  STEP_3("#bf9fe4"),
  STEP_4("#9f78d1"),
  STEP_5("#774bab"),
  STEP_6("#56308a"),
  STEP_7("#331a57"),
  /** Steps on the first side of a scale with two ends, light to dark; they are hatched as well. */
  FIRST_1("#fbe3b5"),
  FIRST_2("#eebb62"),
  FIRST_3("#9a6200"),
  /** The middle of a scale with two ends. */
  NEUTRAL("#e7e4ea"),
  /** Words on a light step, whatever the scheme. */
  ON_LIGHT("#261d36"),
  /** Words on a dark step, whatever the scheme. */
  ON_DARK("#ffffff");

  private static final List<Ink> STEPS =
      List.of(STEP_1, STEP_2, STEP_3, STEP_4, STEP_5, STEP_6, STEP_7);

  private static final List<Ink> DARK_STEPS = List.of(STEP_5, STEP_6, STEP_7, FIRST_3);

  private final String colour;
  private final Optional<String> onDark;

  /** An ink that is the same on every ground. */
  Ink(String colour) {
    this.colour = colour;
    this.onDark = Optional.empty();
  }

  Ink(String colour, String onDark) {
    this.colour = colour;
    this.onDark = Optional.of(onDark);
  }

  /** The colour on white paper, {@code #rrggbb}. */
  public String colour() {
    return colour;
  }

  /** The colour on the dark ground of a page, {@code #rrggbb}. */
  public String onDark() {
    return onDark.orElse(colour);
  }

  /** The class of a mark in this ink, such as {@code ink-bar}. */
  public String className() {
    return "ink-" + key();
  }

  /** The class of what is drawn with lines of this ink, such as {@code edge-absent}. */
  String edgeName() {
    return "edge-" + key();
  }

  /** What a page's style sheet must say for charts to follow its dark scheme. */
  public static String sheet() {
    StringBuilder css = new StringBuilder("\n/* Charts where the scheme is dark. */\n");
    css.append("@media screen and (prefers-color-scheme: dark) {\n");
    css.append("  .chart { fill: ").append(TEXT.onDark()).append("; }\n");
    for (Ink ink : values()) {
      ink.onDark.ifPresent(
          dark ->
              css.append("  .chart .%s { fill: %s; }\n".formatted(ink.className(), dark))
                  .append("  .chart .%s { stroke: %s; }\n".formatted(ink.edgeName(), dark)));
    }
    return css.append("}\n").toString();
  }

  /** The ink of step {@code index} (from 0) of a scale of {@code count} steps, 1 to 7. */
  static Ink step(int index, int count) {
    int position = count == 1 ? 3 : Math.round(6f * index / (count - 1));
    return STEPS.get(position);
  }

  /** The tone of a share of the range, 0 (light) to 1 (dark). */
  static Ink tone(double share) {
    return step((int) Math.round(Math.clamp(share, 0, 1) * (STEPS.size() - 1)), STEPS.size());
  }

  /** The ink of words written on this step. */
  Ink wordsOnTop() {
    return DARK_STEPS.contains(this) ? ON_DARK : ON_LIGHT;
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
