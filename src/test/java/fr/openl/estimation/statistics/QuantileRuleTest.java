package fr.openl.estimation.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The two rules differ only where a share is reached exactly on a step. */
class QuantileRuleTest {
  private static final double[] VALUES = {1, 2, 3, 4};
  private static final double[] EQUAL = {1, 1, 1, 1};

  @Test
  void onAStepTheSmallerValueOrTheMean() {
    assertEquals(2, QuantileRule.MATH.quantile(VALUES, EQUAL, 0.5));
    assertEquals(2.5, QuantileRule.SCHOOL.quantile(VALUES, EQUAL, 0.5));
  }

  @Test
  void betweenStepsTheNextValue() {
    assertEquals(3, QuantileRule.MATH.quantile(VALUES, EQUAL, 0.6));
    assertEquals(3, QuantileRule.SCHOOL.quantile(VALUES, EQUAL, 0.6));
  }

  @Test
  void valuesWithoutWeightAreNotThere() {
    double[] weights = {1, 0, 0, 1};
    assertEquals(1, QuantileRule.MATH.quantile(VALUES, weights, 0.5));
    assertEquals(2.5, QuantileRule.SCHOOL.quantile(VALUES, weights, 0.5));
    assertEquals(4, QuantileRule.SCHOOL.quantile(VALUES, weights, 0.9));
  }

  @Test
  void roundingDoesNotHideAStep() {
    double[] weights = {0.1, 0.2, 0.3, 0.4}; // 0.1 + 0.2 is a little more than 0.3
    assertEquals(2, QuantileRule.MATH.quantile(VALUES, weights, 0.3));
    assertEquals(2.5, QuantileRule.SCHOOL.quantile(VALUES, weights, 0.3));
  }
}
