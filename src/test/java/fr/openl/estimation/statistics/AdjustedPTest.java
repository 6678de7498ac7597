package fr.openl.estimation.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** R: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "holm") and "BH". */
class AdjustedPTest {
  private static final double[] P = {0.01, 0.04, 0.03, 0.005, 0.5};

  @Test
  void holmIsThatOfR() {
    assertArrayEquals(new double[] {0.04, 0.09, 0.09, 0.025, 0.5}, AdjustedP.holm(P), 1e-12);
  }

  @Test
  void benjaminiAndHochbergIsThatOfR() {
    assertArrayEquals(
        new double[] {0.025, 0.05, 0.05, 0.025, 0.5}, AdjustedP.benjaminiHochberg(P), 1e-12);
  }

  @Test
  void whatWasNotTestedIsNotCounted() {
    double nan = Double.NaN;
    assertArrayEquals(
        new double[] {nan, 0.02, nan, 0.03},
        AdjustedP.holm(new double[] {nan, 0.01, nan, 0.03}),
        0);
  }
}
