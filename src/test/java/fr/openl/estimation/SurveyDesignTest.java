package fr.openl.estimation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Study.DesignKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be concluded from those who answered depends on how they came to answer. */
class SurveyDesignTest {
  private final SurveyDesign sample = SurveyDesign.of(DesignKind.SAMPLE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 40, 1000, 1_000_000})
  void anIntervalAtNoneOfNStartsAtZeroAndHasWidth(long base) {
    Interval interval = sample.proportion(0, base).interval().orElseThrow();
    assertEquals(0, interval.low());
    assertTrue(interval.high() > 0 && interval.high() < 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 40, 1000, 1_000_000})
  void anIntervalAtAllOfNEndsAtOneAndHasWidth(long base) {
    Interval interval = sample.proportion(base, base).interval().orElseThrow();
    assertEquals(1, interval.high());
    assertTrue(interval.low() < 1 && interval.low() > 0);
  }

  /** By hand: ȳ = 5.6, s² = 12.8, s/√5 = 1.6, and 2.776445 from the table of t with 4 degrees. */
  @Test
  void aMeanHasStudentsInterval() {
    Estimate mean = sample.mean(momentsOf(2, 3, 5, 7, 11));
    Interval interval = mean.interval().orElseThrow();
    assertEquals(5.6, mean.value(), 1e-12);
    assertEquals(1.6, mean.standardError().orElseThrow(), 1e-12);
    assertEquals(1.157688, interval.low(), 1e-6);
    assertEquals(10.042312, interval.high(), 1e-6);
  }

  @Test
  void oneUnitHasAMeanButNoUncertainty() {
    Estimate mean = sample.mean(momentsOf(4));
    assertEquals(4, mean.value());
    assertTrue(mean.standardError().isEmpty());
    assertEquals(Optional.empty(), mean.interval());
  }

  @Test
  void selfSelectedUnitsGetNoInterval() {
    SurveyDesign open = SurveyDesign.of(DesignKind.OPEN);
    assertEquals(Optional.empty(), open.proportion(50, 100).interval());
    assertTrue(open.proportion(50, 100).standardError().isEmpty());
    assertEquals(Optional.empty(), open.mean(momentsOf(1, 2, 3)).interval());
  }

  @Test
  void moreThanAllIsNoProportion() {
    assertThrows(IllegalArgumentException.class, () -> sample.proportion(3, 2));
    assertThrows(IllegalArgumentException.class, () -> sample.proportion(0, 0));
    assertThrows(IllegalArgumentException.class, () -> sample.mean(momentsOf()));
  }

  /** A share is the mean of zeros and ones: both ways lead to the same standard error. */
  @RepeatedTest(20)
  void aProportionIsTheMeanOfZerosAndOnes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    long base = random.nextLong(2, 500);
    long count = random.nextLong(base + 1);
    Estimate share = sample.proportion(count, base);
    Estimate mean = sample.mean(new Moments(base, count, count));
    assertEquals(mean.value(), share.value(), 1e-12);
    assertEquals(mean.standardError().orElseThrow(), share.standardError().orElseThrow(), 1e-12);
  }

  private static Moments momentsOf(double... values) {
    return new Moments(
        values.length,
        Arrays.stream(values).sum(),
        Arrays.stream(values).map(value -> value * value).sum());
  }
}
