package fr.openl.estimation.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.definition.Study.Design;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.Study.Trim;
import fr.openl.frame.SamplingFrame;
import fr.openl.frame.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every step of weighting can be followed by hand. */
class WeightingTest {
  /** 60 small and 40 large units; of the small 40 are in the north, of the large 10. */
  private static final SamplingFrame FRAME =
      frame(Map.of("small north", 40, "small south", 20, "large north", 10, "large south", 30));

  @Test
  void aCensusIsAdjustedWithinItsResponseGroups() {
    WeightChain chain = weigh(design(List.of("size"), Map.of(), 0, 0), responses(20, 10, 4, 6));
    assertArrayEquals(new double[] {1, 1, 1, 1}, chain.base());
    assertWeights(chain.last(), 2, 2, 4, 4); // 60 of 30, 40 of 10
    assertEquals(100, chain.summary().sum(), 1e-9);
    assertEquals(10_000.0 / (30 * 4 + 10 * 16), chain.summary().effectiveUnits(), 1e-9);
  }

  @Test
  void aGroupWithoutAnyResponseIsSharedOutAmongAllOthers() {
    WeightChain chain =
        weigh(
            design(List.of("size"), Map.of(), 0, 0),
            List.of(responding("small", "north", 20), responding("small", "south", 10)));
    assertEquals(2, chain.groups());
    assertEquals(1, chain.silentGroups());
    assertWeights(chain.last(), 100.0 / 30, 100.0 / 30);
  }

  @Test
  void unitsOfASampleStandForThoseOfTheirStratum() {
    List<Unit> units = new ArrayList<>();
    for (Unit unit : FRAME.units()) {
      boolean large = "large".equals(unit.variables().get("size"));
      String drawn = large || units.size() % 3 == 0 ? "yes" : "no";
      units.add(
          new Unit(
              unit.id(),
              Map.of(
                  "size", unit.variables().getOrDefault("size", ""),
                  "region", unit.variables().getOrDefault("region", ""),
                  "drawn", drawn)));
    }
    Design declared = design(List.of("size"), Map.of(), 0, 0).as(DesignKind.SAMPLE);
    long drawn =
        units.stream()
            .filter(unit -> "small".equals(unit.variables().get("size")))
            .filter(unit -> "yes".equals(unit.variables().get("drawn")))
            .count();
    FrameTotals frame = FrameTotals.of(new SamplingFrame(units), declared, "frame.csv");
    WeightChain chain = Weighting.of(declared, frame, responses(5, 5, 5, 5));
    assertWeights(chain.base(), 60.0 / drawn, 60.0 / drawn, 1, 1);
    assertWeights(chain.last(), 6, 6, 4, 4); // 60 of 10, 40 of 10
  }

  @Test
  void postStratificationMeetsEveryCellOfTheFrame() {
    WeightChain chain =
        weigh(
            design(List.of(), Map.of("poststratify", List.of("size", "region")), 0, 0),
            responses(20, 10, 4, 6));
    assertWeights(chain.last(), 2, 2, 2.5, 5);
    assertEquals(1, chain.rounds());
  }

  @Test
  void rakingMeetsEveryMarginOfTheFrame() {
    WeightChain chain =
        weigh(
            design(List.of(), Map.of("rake", List.of("size", "region")), 0, 0),
            responses(20, 10, 4, 6));
    double[] w = chain.last();
    assertEquals(60, 20 * w[0] + 10 * w[1], 1e-9);
    assertEquals(40, 4 * w[2] + 6 * w[3], 1e-9);
    assertEquals(50, 20 * w[0] + 4 * w[2], 1e-9);
    assertEquals(w[0] * w[3], w[1] * w[2], 1e-9, "raking keeps the odds ratio of the cells");
    assertTrue(chain.rounds() > 1);
  }

  @Test
  void aCategoryInWhichNobodyAnsweredIsSharedOutAmongAllOthers() {
    Design raked = design(List.of(), Map.of("rake", List.of("size", "region")), 0, 0);
    WeightChain chain =
        weigh(raked, List.of(responding("small", "north", 20), responding("large", "north", 4)));
    assertEquals(1, chain.silentCategories());
    assertEquals(Map.of("north", 100.0), chain.margins().get(1).counts());
    assertWeights(chain.last(), 3, 10); // 60 of 20, 40 of 4: the size is met all the same
  }

  @Test
  void aCellOfACrossingInWhichNobodyAnsweredIsSharedOutInProportion() {
    Design crossed = design(List.of(), Map.of("poststratify", List.of("size", "region")), 0, 0);
    WeightChain chain = weigh(crossed, responses(20, 10, 4, 6).subList(0, 3));
    assertEquals(1, chain.silentCategories());
    // 70 units of 100 are in cells with a response: each of these stands for 10/7 of its own
    assertWeights(chain.last(), 2 * 10.0 / 7, 2 * 10.0 / 7, 2.5 * 10.0 / 7);
  }

  @Test
  void withoutSilentCategoriesTheMarginsAreTheFrames() {
    Design raked = design(List.of(), Map.of("rake", List.of("size", "region")), 0, 0);
    WeightChain chain = weigh(raked, responses(20, 10, 4, 6));
    assertEquals(0, chain.silentCategories());
    assertEquals(FrameTotals.of(FRAME, raked, "frame.csv").margins(), chain.margins());
  }

  @Test
  void whatIsCutOffGoesToTheOthers() {
    WeightChain chain = weigh(design(List.of("size"), Map.of(), 0.5, 1.2), responses(20, 10, 4, 6));
    // the mean is 2.5: large units are cut from 4 to 3, and the 10 go to the 30 small ones
    assertWeights(chain.last(), 2 + 1.0 / 3, 2 + 1.0 / 3, 3, 3);
    assertEquals(10, chain.trimmedUnits());
    assertEquals(0.25, chain.shareTrimmed());
  }

  @Test
  void trimmedWeightsMeetTheMarginsAndTheBounds() {
    WeightChain chain =
        weigh(
            design(List.of("size"), Map.of("rake", List.of("region")), 0.5, 1.5),
            responses(20, 10, 4, 6));
    double[] w = chain.last();
    assertEquals(50, 20 * w[0] + 4 * w[2], 1e-9);
    assertEquals(50, 10 * w[1] + 6 * w[3], 1e-9);
    assertTrue(Arrays.stream(w).max().orElseThrow() <= 1.5 * 2.5 * (1 + 1e-6));
    assertTrue(chain.trimmedUnits() > 0);
  }

  @Test
  void boundsThatMarginsCannotKeepAreRefused() {
    Design tight = design(List.of(), Map.of("rake", List.of("size")), 0.9, 1.1);
    assertThrows(Refusal.class, () -> weigh(tight, responses(20, 10, 4, 6)));
  }

  @Test
  void aFrameThatDoesNotKnowAUnitIsRefused() {
    SamplingFrame lacking = new SamplingFrame(List.of(new Unit("u1", Map.of("region", "north"))));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> FrameTotals.of(lacking, design(List.of("size"), Map.of(), 0, 0), "frame.csv"));
    assertEquals(
        "frame.csv: unit u1 has no size, which weights depend on; the frame must know it of every"
            + " unit",
        refusal.getMessage());
  }

  private static WeightChain weigh(Design design, List<WeightingClass> classes) {
    return Weighting.of(design, FrameTotals.of(FRAME, design, "frame.csv"), classes);
  }

  private static Design design(
      List<String> strata, Map<String, List<String>> calibrate, double from, double to) {
    return new Design(
        DesignKind.CENSUS,
        strata,
        Optional.of("drawn"),
        List.of(),
        calibrate,
        to > 0 ? Optional.of(new Trim(from, to)) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  private static List<WeightingClass> responses(int sn, int ss, int ln, int ls) {
    return List.of(
        responding("small", "north", sn),
        responding("small", "south", ss),
        responding("large", "north", ln),
        responding("large", "south", ls));
  }

  private static WeightingClass responding(String size, String region, int units) {
    return new WeightingClass(Map.of("size", size, "region", region), units);
  }

  private static SamplingFrame frame(Map<String, Integer> counts) {
    List<Unit> units = new ArrayList<>();
    counts.forEach(
        (kind, count) -> {
          String[] words = kind.split(" ", -1);
          for (int i = 0; i < count; i++) {
            units.add(new Unit("u" + units.size(), Map.of("size", words[0], "region", words[1])));
          }
        });
    return new SamplingFrame(units);
  }

  private static void assertWeights(double[] found, double... expected) {
    assertArrayEquals(expected, found, 1e-9);
  }
}
