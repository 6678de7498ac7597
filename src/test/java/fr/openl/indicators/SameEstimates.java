package fr.openl.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.estimation.Estimate;
import fr.openl.estimation.Interval;
import fr.openl.estimation.statistics.Estimated;

/** Estimates held against those of the same data, to nine digits. */
final class SameEstimates {
  static final double EXACT = 1e-9;

  private SameEstimates() {}

  static void assertSame(Estimated expected, Estimate found) {
    assertChange(expected, found);
    Estimate.Precision precision = found.precision().orElseThrow();
    assertEquals(expected.degrees(), precision.degrees());
    close(expected.designEffect(), precision.designEffect().orElseThrow());
    assertEquals(expected.n(), found.base());
    close(expected.coefficientOfVariation(), found.coefficientOfVariation().orElseThrow());
  }

  static void assertChange(Estimated expected, Estimate found) {
    close(expected.estimate(), found.value());
    close(expected.standardError(), found.standardError().orElseThrow());
    Interval interval = found.interval().orElseThrow();
    close(expected.low(), interval.low());
    close(expected.high(), interval.high());
  }

  private static void close(double expected, double found) {
    assertEquals(expected, found, EXACT * Math.max(1, Math.abs(expected)));
  }
}
