package fr.openl.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Marks and words can be seen and told apart without colour (WCAG 2.2, 1.4.3 and 1.4.11). */
class InkTest {
  @ParameterizedTest
  @EnumSource(names = {"BAR", "WHOLE", "WHISKER", "LINE", "LIMIT", "ABSENT"})
  void marksStandOutOnPaper(Ink mark) {
    thenContrast(mark, Ink.PAPER, 3);
    thenContrastOnDark(mark, 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "SOFT"})
  void wordsAreReadableOnPaper(Ink words) {
    thenContrast(words, Ink.PAPER, 4.5);
    thenContrastOnDark(words, 4.5);
  }

  @ParameterizedTest
  @EnumSource(names = {"BAR", "WHOLE", "TRACK", "BAND"})
  void intervalsStandOutOnWhatTheyCross(Ink ground) {
    thenContrast(Ink.WHISKER, ground, 3);
  }

  @ParameterizedTest
  @EnumSource(names = "(STEP|FIRST)_.|NEUTRAL", mode = EnumSource.Mode.MATCH_ALL)
  void wordsAreReadableOnEveryStepOfAScale(Ink step) {
    thenContrast(step.wordsOnTop(), step, 4.5);
  }

  @Test
  void stepsGrowDarkerSoThatTheyReadInBlackAndWhite() {
    for (int count = 2; count <= 7; count++) {
      for (int i = 1; i < count; i++) {
        assertTrue(
            luminance(Ink.step(i, count).colour()) < luminance(Ink.step(i - 1, count).colour()));
      }
    }
  }

  @Test
  void bothSidesOfAScaleGrowDarkerAwayFromTheMiddle() {
    for (List<Ink> side :
        List.of(
            List.of(Ink.NEUTRAL, Ink.FIRST_2, Ink.FIRST_3),
            List.of(Ink.NEUTRAL, Ink.STEP_2, Ink.STEP_4, Ink.STEP_6))) {
      for (int i = 1; i < side.size(); i++) {
        assertTrue(luminance(side.get(i).colour()) < luminance(side.get(i - 1).colour()));
      }
    }
  }

  @Test
  void thePageIsToldOfEveryInkThatChangesOnDarkGround() {
    for (Ink ink : Ink.values()) {
      boolean changes = !ink.onDark().equals(ink.colour());
      assertTrue(
          !changes || Ink.sheet().contains("." + ink.className() + " { fill: " + ink.onDark()),
          ink.name());
    }
  }

  private static void thenContrast(Ink one, Ink other, double atLeast) {
    thenContrast(one + " on " + other, one.colour(), other.colour(), atLeast);
  }

  private static void thenContrastOnDark(Ink ink, double atLeast) {
    thenContrast(ink + " on dark ground", ink.onDark(), Ink.PAPER.onDark(), atLeast);
  }

  private static void thenContrast(String what, String one, String other, double atLeast) {
    double light = Math.max(luminance(one), luminance(other)) + 0.05;
    double dark = Math.min(luminance(one), luminance(other)) + 0.05;
    assertTrue(light / dark >= atLeast, what + ": " + light / dark);
  }

  /** Relative luminance as WCAG defines it. */
  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double share = (channel & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
