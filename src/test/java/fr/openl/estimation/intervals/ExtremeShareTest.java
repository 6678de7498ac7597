package fr.openl.estimation.intervals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At none and at all of n an interval still exists, whatever the method. */
class ExtremeShareTest {
  /** R: binom.test(0, 30)$conf.int, upper limit. */
  private static final double BINOMIAL = 0.115703308222;

  @ParameterizedTest
  @EnumSource
  void anEndlessPopulationHasTheExactBinomialLimits(ShareInterval method) {
    Limits none = method.limits(of(0, 30, Double.POSITIVE_INFINITY), 0.95);
    assertEquals(0, none.low());
    assertEquals(BINOMIAL, none.high(), 1e-10);
    Limits all = method.limits(of(1, 30, Double.POSITIVE_INFINITY), 0.95);
    assertEquals(1 - BINOMIAL, all.low(), 1e-10);
    assertEquals(1, all.high());
  }

  /** R: max(which(dhyper(0, 1:870, 899:30, 30) > 0.025)) is 102. */
  @ParameterizedTest
  @EnumSource
  void aKnownPopulationHasTheExactHypergeometricLimits(ShareInterval method) {
    assertEquals(102.0 / 900, method.limits(of(0, 30, 900), 0.95).high(), 1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void whoAskedEveryoneIsCertain(ShareInterval method) {
    Limits limits = method.limits(of(0, 900, 900), 0.95);
    assertEquals(0, limits.high());
  }

  @ParameterizedTest
  @EnumSource
  void unequalWeightsWidenTheLimits(ShareInterval method) {
    ShareEvidence unequal = new ShareEvidence(0, 0, 29, 30, 20, Double.POSITIVE_INFINITY);
    assertTrue(method.limits(unequal, 0.95).high() > BINOMIAL);
  }

  @ParameterizedTest
  @EnumSource
  void withoutDegreesOfFreedomThereAreNoLimits(ShareInterval method) {
    ShareEvidence single = new ShareEvidence(0.5, 0, 0, 1, 1, Double.POSITIVE_INFINITY);
    assertTrue(Double.isNaN(method.limits(single, 0.95).low()));
  }

  private static ShareEvidence of(double share, int n, double population) {
    return new ShareEvidence(share, 0, n - 1, n, n, population);
  }
}
