package fr.openl.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Marks and words can be seen and told apart without colour (WCAG 2.2, 1.4.3 and 1.4.11). */
class InkTest {
  @ParameterizedTest
  @EnumSource(names = {"BAR", "WHOLE", "WHISKER", "LINE", "ABSENT"})
  void marksStandOutOnPaper(Ink mark) {
    thenContrast(mark, Ink.PAPER, 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "SOFT"})
  void wordsAreReadableOnPaper(Ink words) {
    thenContrast(words, Ink.PAPER, 4.5);
  }

  @ParameterizedTest
  @EnumSource(names = {"BAR", "WHOLE", "TRACK"})
  void intervalsStandOutOnWhatTheyCross(Ink ground) {
    thenContrast(Ink.WHISKER, ground, 3);
  }

  @ParameterizedTest
  @EnumSource(names = "STEP_.", mode = EnumSource.Mode.MATCH_ALL)
  void wordsAreReadableOnEveryStepOfAScale(Ink step) {
    thenContrast(step.wordsOnTop(), step, 4.5);
  }

  @Test
  void stepsGrowDarkerSoThatTheyReadInBlackAndWhite() {
    for (int count = 2; count <= 7; count++) {
      for (int i = 1; i < count; i++) {
        assertTrue(luminance(Ink.step(i, count)) < luminance(Ink.step(i - 1, count)));
      }
    }
  }

  private static void thenContrast(Ink one, Ink other, double atLeast) {
    List<Double> both = List.of(luminance(one), luminance(other));
    double contrast =
        (Math.max(both.get(0), both.get(1)) + 0.05) / (Math.min(both.get(0), both.get(1)) + 0.05);
    assertTrue(contrast >= atLeast, one + " on " + other + ": " + contrast);
  }

  /** Relative luminance as WCAG defines it. */
  private static double luminance(Ink ink) {
    int rgb = Integer.parseInt(ink.colour().substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double share = (channel & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
