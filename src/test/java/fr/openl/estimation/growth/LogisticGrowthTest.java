package fr.openl.estimation.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A ceiling is told where counts bend towards one, and nowhere else. */
class LogisticGrowthTest {
  private static final double CEILING = 4_000;
  private static final double RATE = 1.1;
  private static final double MIDPOINT = 3;

  @Test
  void aCurveWithoutNoiseGivesBackWhatMadeIt() {
    List<CumulativeCount> counts = new ArrayList<>();
    for (int month = 0; month <= 72; month++) {
      counts.add(new CumulativeCount(month / 12.0, curve(month / 12.0)));
    }
    Growth.Bounded found = assertInstanceOf(Growth.Bounded.class, LogisticGrowth.of(counts));
    assertEquals(CEILING, found.ceiling(), 1);
    assertEquals(RATE, found.rate(), 1e-3);
    assertEquals(MIDPOINT, found.midpoint(), 1e-3);
    assertEquals(1, found.explained(), 1e-6);
    assertTrue(found.low() < CEILING && CEILING < found.high());
  }

  @Test
  void ninetyFivePercentLimitsHoldTheCeilingAsOftenAsTheySay() {
    Random random = new Random(20261122);
    int told = 0;
    int held = 0;
    double sum = 0;
    for (int i = 0; i < 200; i++) {
      if (LogisticGrowth.of(arrivals(random)) instanceof Growth.Bounded found) {
        told++;
        held += found.low() <= CEILING && CEILING <= found.high() ? 1 : 0;
        sum += found.ceiling();
      }
    }
    assertEquals(200, told, "six years, three of them after the midpoint, tell the ceiling");
    assertTrue(held >= 182 && held <= 199, held + " of 200");
    assertEquals(CEILING, sum / told, 0.01 * CEILING);
  }

  @Test
  void aSteadyPaceHasNoCeiling() {
    Random random = new Random(7);
    int claimed = 0;
    for (int i = 0; i < 100; i++) {
      List<CumulativeCount> counts = new ArrayList<>();
      double count = 100;
      for (int month = 0; month < 48; month++) {
        count += poisson(random, 70);
        counts.add(new CumulativeCount(month / 12.0, count));
      }
      claimed += LogisticGrowth.of(counts) instanceof Growth.Bounded ? 1 : 0;
    }
    assertTrue(claimed <= 5, claimed + " of 100 straight lines were said to bend");
  }

  @Test
  void growthWithoutEndHasNoCeiling() {
    List<CumulativeCount> counts = new ArrayList<>();
    for (int month = 0; month < 36; month++) {
      counts.add(new CumulativeCount(month / 12.0, Math.round(100 * Math.exp(month / 12.0))));
    }
    assertEquals(new Growth.NoCeiling(Growth.Reason.NO_BEND), LogisticGrowth.of(counts));
  }

  @Test
  void whatFramasoftPublishedHasNoCeiling() {
    assertEquals(
        new Growth.NoCeiling(Growth.Reason.TOO_FEW),
        LogisticGrowth.of(
            List.of(
                new CumulativeCount(2023.87, 700),
                new CumulativeCount(2024.90, 1_500),
                new CumulativeCount(2025.92, 2_500))));
    List<CumulativeCount> monthly = new ArrayList<>();
    for (int month = 0; month <= 24; month++) {
      double count = month <= 12 ? 700 + 800 * month / 12.0 : 1_500 + 1_000 * (month - 12) / 12.0;
      monthly.add(new CumulativeCount(2023.87 + month / 12.0, Math.round(count)));
    }
    assertEquals(
        new Growth.NoCeiling(Growth.Reason.NO_BEND),
        LogisticGrowth.of(monthly),
        "nor would it with a count a month along the same line");
  }

  @Test
  void countsThatFallAreNone() {
    List<CumulativeCount> counts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      counts.add(new CumulativeCount(i, 10 - i));
    }
    assertThrows(IllegalArgumentException.class, () -> LogisticGrowth.of(counts));
  }

  private static List<CumulativeCount> arrivals(Random random) {
    List<CumulativeCount> counts = new ArrayList<>();
    double count = poisson(random, curve(0));
    counts.add(new CumulativeCount(0, count));
    for (int month = 1; month <= 72; month++) {
      count += poisson(random, curve(month / 12.0) - curve((month - 1) / 12.0));
      counts.add(new CumulativeCount(month / 12.0, count));
    }
    return counts;
  }

  private static double curve(double years) {
    return CEILING / (1 + Math.exp(-RATE * (years - MIDPOINT)));
  }

  /** Knuth's way, which is exact. */
  private static int poisson(Random random, double mean) {
    double left = mean;
    int count = -1;
    double product = 0;
    while (product <= left) {
      product -= Math.log(1 - random.nextDouble());
      count++;
    }
    return count;
  }
}
