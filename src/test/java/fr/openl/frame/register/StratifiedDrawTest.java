package fr.openl.frame.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.frame.register.Register.SampledUnit;
import fr.openl.frame.register.StratifiedDraw.DrawnStratum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Samples are shared out exactly, drawn again from the same seed, and refused where they lie. */
class StratifiedDrawTest {
  @Test
  void proportionalSharesGiveTheRestToTheLargestRemainders() {
    // 100 × 505/1000 = 50.5, 100 × 303/1000 = 30.3, 100 × 192/1000 = 19.2
    assertEquals(List.of(51, 30, 19), share(Allocation.PROPORTIONAL, List.of(505, 303, 192), 100));
  }

  @Test
  void neymanSharesByUnitsTimesDeviation() {
    // N·S = 400 × 2 = 800, 300 × 4 = 1200, 100 × 20 = 2000; of 60: 12, 18, 30
    assertEquals(
        List.of(12, 18, 30),
        Allocation.NEYMAN.share(List.of(400, 300, 100), List.of(2.0, 4.0, 20.0), 60));
  }

  @Test
  void aStratumThatWouldGiveMoreThanItHasIsTakenWhole() {
    // N·S = 100, 100, 10 × 100 = 1000; of 60 the last would give 50 and has 10; the rest 25 each
    assertEquals(
        List.of(25, 25, 10),
        Allocation.NEYMAN.share(List.of(100, 100, 10), List.of(1.0, 1.0, 100.0), 60));
  }

  @Test
  void aSmallStratumGivesTwoAndAFullOneGivesWay() {
    assertEquals(
        List.of(8, 2, 2),
        Allocation.NEYMAN.share(List.of(10, 50, 50), List.of(1000.0, 0.01, 0.01), 12));
    assertEquals(List.of(20, 20, 20), share(Allocation.FIXED, List.of(500, 40, 20), 60));
  }

  @ParameterizedTest
  @EnumSource(Allocation.class)
  void sharesAlwaysAddUpWithinTheirStrata(Allocation allocation) {
    Random random = new Random(20261122);
    for (int round = 0; round < 2_000; round++) {
      List<Integer> populations = new ArrayList<>();
      List<Double> deviations = new ArrayList<>();
      for (int h = random.nextInt(1, 12); h > 0; h--) {
        populations.add(random.nextInt(2, 200));
        deviations.add(random.nextInt(4) == 0 ? 0 : Math.exp(random.nextGaussian() * 3));
      }
      int most = populations.stream().mapToInt(Integer::intValue).sum();
      int size = random.nextInt(2 * populations.size(), most + 1);

      List<Integer> shares = allocation.share(populations, deviations, size);

      assertEquals(size, shares.stream().mapToInt(Integer::intValue).sum());
      for (int h = 0; h < shares.size(); h++) {
        assertTrue(shares.get(h) >= 2 && shares.get(h) <= populations.get(h), shares.toString());
      }
    }
  }

  @Test
  void theSameSeedDrawsTheSameUnitsWhateverTheOrderOfTheFrame() {
    List<RegisteredUnit> shuffled = new ArrayList<>(frame());
    Collections.shuffle(shuffled, new Random(1));

    assertEquals(ids(draw(7).draw(frame())), ids(draw(7).draw(shuffled)));
    assertNotEquals(ids(draw(7).draw(frame())), ids(draw(8).draw(frame())));
  }

  @Test
  void probabilitiesAddUpToTheUnitsOfTheirStratumInverted() {
    List<DrawnStratum> drawn = draw(7).draw(frame());

    assertEquals(20, drawn.stream().mapToInt(stratum -> stratum.sample().size()).sum());
    for (DrawnStratum stratum : drawn) {
      double weights = stratum.sample().stream().mapToDouble(u -> 1 / u.probability()).sum();
      assertEquals(stratum.population(), weights, 1e-9);
    }
  }

  /** 2,000 draws of 20 of 60: each unit is drawn as often as its probability says. */
  @Test
  void everyUnitOfAStratumIsDrawnEquallyOften() {
    Map<String, Long> often =
        Stream.iterate(0L, seed -> seed < 2_000, seed -> seed + 1)
            .flatMap(seed -> draw(seed).draw(frame()).stream())
            .flatMap(stratum -> stratum.sample().stream())
            .collect(Collectors.groupingBy(SampledUnit::unit, Collectors.counting()));
    // a third of 2,000 with a standard deviation of 21; five of them hold for all 60 at once
    often.forEach((unit, times) -> assertEquals(2_000 / 3.0, times, 5 * 21.1, unit));
    assertEquals(60, often.size());
  }

  @Test
  void whatCannotBeDrawnIsRefusedInWords() {
    refused("too small for 2 strata", new StratifiedDraw(3, Allocation.FIXED, BY, NONE, 1));
    refused("holds 60 units", new StratifiedDraw(61, Allocation.FIXED, BY, NONE, 1));
    refused("60 units have no region", of(List.of("region"), Optional.empty()));
    refused("name its variable", new StratifiedDraw(20, Allocation.NEYMAN, BY, NONE, 1));
    refused(
        "expected a number to allocate by",
        new StratifiedDraw(20, Allocation.NEYMAN, BY, Optional.of("sector"), 1));
    refused("hold a single unit", of(List.of("accounts"), Optional.empty()));
  }

  private static final List<String> BY = List.of("sector");
  private static final Optional<String> NONE = Optional.empty();

  private static StratifiedDraw of(List<String> by, Optional<String> size) {
    return new StratifiedDraw(20, Allocation.PROPORTIONAL, by, size, 1);
  }

  private static StratifiedDraw draw(long seed) {
    return new StratifiedDraw(20, Allocation.PROPORTIONAL, BY, NONE, seed);
  }

  private static void refused(String because, StratifiedDraw draw) {
    Refusal refused = assertThrows(Refusal.class, () -> draw.draw(frame()));
    assertTrue(String.valueOf(refused.getMessage()).contains(because), refused.getMessage());
  }

  private static Set<String> ids(List<DrawnStratum> drawn) {
    return drawn.stream()
        .flatMap(stratum -> stratum.sample().stream())
        .map(SampledUnit::unit)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<RegisteredUnit> frame() {
    List<RegisteredUnit> units = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String id = "unit-" + i;
      String sector = i < 30 ? "culture" : "sport";
      units.add(
          new RegisteredUnit(
              id, id, id, Map.of("sector", sector, "accounts", Integer.toString(i)), List.of()));
    }
    return units;
  }

  private static List<Integer> share(Allocation allocation, List<Integer> populations, int size) {
    return allocation.share(populations, populations.stream().map(n -> 1.0).toList(), size);
  }
}
