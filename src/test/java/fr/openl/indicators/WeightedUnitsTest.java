package fr.openl.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.openl.Refusal;
import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.Interval;
import fr.openl.estimation.intervals.StudentT;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kinds that look at single units, in a stratified wave that is small enough to weigh by hand: two
 * of four large units answer and weigh 2 each, three of twelve small ones and weigh 4 each.
 */
class WeightedUnitsTest {
  private static final String STRATA =
      ", strata: [size], variables: {size: {label: Size, categories: {large: Large,"
          + " small: Small}}}}";
  private static final String RAKED =
      "{kind: census, strata: [size], calibrate: {rake: [size, region]}, variables: {region:"
          + " {label: Region, categories: {north: North, south: South}}}}";
  private static final String QUESTIONS =
      """
      lists:
        tools: {from: tools.csv, code: id, label: label}
        hosts: {a: A, b: B, none: None}
      blocks:
        - id: practices
          title: Practices
          questions:
            - {id: gb, type: decimal, label: Room}
            - {id: mood, type: scale, from: 0, to: 3, label: Mood}
            - {id: files, type: select_multiple, list: tools, label: Files}
            - {id: chat, type: select_multiple, list: tools, label: Chat}
            - {id: host, type: select_one, list: hosts, label: Host}
            - {id: free, type: yes_no, label: Free}
      """;
  private static final List<String> NOW =
      List.of(
          "unit=L1 gb=40 mood=3 files=nextcloud chat=- host=a free=yes",
          "unit=L2 gb=20 mood=0 files=drive chat=nextcloud host=a free=no",
          "unit=S1 gb=5 mood=3 files=drive chat=drive host=a free=-",
          "unit=S2 gb=10 mood=3 files=nextcloud chat=- host=a free=yes",
          "unit=S3 gb=30 mood=1 files=drive chat=- host=b free=yes");
  private static final List<String> BEFORE =
      List.of("unit=L1 host=a", "unit=L2 host=b", "unit=S1 host=a", "unit=S2 host=none");
  private static final double EXACT = 1e-9;

  @TempDir Path home;

  @Test
  void aQuantileIsReachedByWeight() {
    Cells cells = everyone("{kind: quantile, of: \"${gb}\", at: [0.5, 0.75]}");
    assertEquals(10, value(cells, 0), "5 and 10 stand for 8 of 16; the middle response has 20");
    assertEquals(30, value(cells, 1));
    assertEquals(
        15, value(everyone("{kind: quantile, of: \"${gb}\", at: [0.5], rule: school}"), 0));
  }

  @Test
  void aNetScoreIsTheWeightedMeanOfItsPoints() {
    Cells cells = everyone("{kind: net_score, of: \"${mood}\", top: [\"3\"], bottom: [\"0\"]}");
    assertEstimate(50, error(points(100, -100), points(100, 100, 0), 16), cells);
  }

  @Test
  void anIndexWeighsItems() {
    Cells cells =
        everyone("{kind: index, over: {tool: [files, chat]}, counts: \"libre(${tool})\"}");
    double index = 8.0 / 22;
    assertEstimate(
        index,
        error(points(1 - index, 1 - 2 * index), points(0 - 2 * index, 1 - index, 0 - index), 22),
        cells);
  }

  @Test
  void aMeanShareWeighsUnits() {
    Cells cells =
        everyone("{kind: mean_share, over: {tool: [files, chat]}, counts: \"libre(${tool})\"}");
    assertEstimate(7.0 / 16, error(points(1, 0.5), points(0, 1, 0), 16), cells);
  }

  @Test
  void saturationCountsFullUnitsByWeight() {
    Cells cells =
        everyone(
            "{kind: saturation, of: \"${gb}\", quota: [{from: 2020-01-01, amount: 40}],"
                + " threshold: 0.7, at: [0.5]}");
    assertEstimate(6.0 / 16, error(points(1, 0), points(0, 0, 1), 16), cells);
    assertEquals(0.25, value(cells, 1));
  }

  @Test
  void saturationBelievesTheFrameWhereItKnows() {
    String indicator =
        "{kind: saturation, of: \"${gb}\", frame: stored, quota: [{from: 2020-01-01, amount: 40}],"
            + " threshold: 0.7, at: [0.5]}";
    assertEquals(10.0 / 16, value(everyone(indicator, "S2", "40"), 0), "S2 answered 10");
    Refusal refusal = assertThrows(Refusal.class, () -> everyone(indicator, "S2", "lots"));
    assertEquals(
        "The frame of wave 2026 has 'lots' in stored of unit S2; expected a number from 0",
        refusal.getMessage());
  }

  @Test
  void aFlowIsADomainOfTheWeightedWave() {
    IndicatorTable table = table("{kind: flow, of: \"${host}\", without: [none]}");
    double kept = 6.0 / 12;
    assertEstimate(
        kept,
        error(points(1 - kept, 0 - kept), points(1 - kept, 0 - kept, 0), 12),
        table.everyone().orElseThrow());
    assertEquals(4.0 / 12, value(table.everyone().orElseThrow(), 1), "S2 adopted");
    assertEquals(2.0 / 12, value(table.everyone().orElseThrow(), 2), "L2 substituted");
  }

  @Test
  void aMatrixTellsWhereThoseWhoUsedNothingWent() {
    List<Domain> origins =
        table("{kind: flow, of: \"${host}\", show: matrix, without: [none]}")
            .breakdowns()
            .getFirst()
            .domains();
    assertEquals(List.of("a", "b", "nothing"), origins.stream().map(Domain::code).toList());
    Cells nothing = origins.getLast().cells();
    assertEquals(1, nothing.base());
    assertEquals(1, value(nothing, 0), "S2 went to a");
    assertEquals(0, value(nothing, 1));
    assertEquals(0, value(nothing, 2), "nobody stayed without");
  }

  @Test
  void domainsAndItemNonresponseAreWeightedToo() {
    IndicatorTable table =
        table("{kind: net_score, of: \"${free}\", top: [yes], bottom: [no], by: [size]}");
    Estimate silent = table.everyone().orElseThrow().nonresponse().orElseThrow();
    assertEquals(4.0 / 16, silent.value(), EXACT);
    assertEquals(5, silent.base());
    List<Domain> sizes = table.breakdowns().getFirst().domains();
    assertEquals(0, value(sizes.getFirst().cells(), 0), EXACT);
    assertEquals(100, value(sizes.getLast().cells(), 0), EXACT);
    assertEquals(1.0 / 3, sizes.getLast().cells().nonresponse().orElseThrow().value(), EXACT);
  }

  @Test
  void anOpenWaveIsNotWeightedAndHasNoInterval() {
    for (String indicator :
        List.of(
            "{kind: quantile, of: \"${gb}\", at: [0.5]}",
            "{kind: net_score, of: \"${mood}\", top: [\"3\"], bottom: [\"0\"]}",
            "{kind: index, over: {tool: [files]}, counts: \"libre(${tool})\"}",
            "{kind: mean_share, over: {tool: [files]}, counts: \"libre(${tool})\"}",
            "{kind: flow, of: \"${host}\"}")) {
      Estimate estimate = estimate(everyone(given("open", indicator, "", "")), 0);
      assertEquals(
          Estimate.withoutUncertainty(estimate.value(), estimate.base()), estimate, indicator);
    }
  }

  @Test
  void afterCalibrationUnitsCountAsInSums() {
    List<String> frame = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    Random random = new Random(3);
    for (int unit = 0; unit < 200; unit++) {
      String size = random.nextInt(3) == 0 ? "large" : "small";
      frame.add("u" + unit + "," + size + "," + (random.nextInt(4) == 0 ? "south" : "north"));
      if (random.nextInt(2) == 0) {
        String free = random.nextInt(size.equals("large") ? 4 : 2) == 0 ? "yes" : "no";
        answers.add("unit=u%d free=%s".formatted(unit, random.nextInt(9) == 0 ? "-" : free));
      }
    }
    assertSameAsSums(frame, answers);
    answers.add(answers.getFirst());
    assertSameAsSums(frame, answers);
  }

  /** A score from −100 to 100 is 200 times a share less 100; an index of one item is the share. */
  private void assertSameAsSums(List<String> frame, List<String> answers) {
    Scenario given =
        Scenario.givenStudyDesigned(home, RAKED)
            .file("tools.csv", "id,label\nx,X\n")
            .questionnaire(QUESTIONS)
            .indicators(
                """
                  - {id: share, kind: proportion, label: F, counts: "${free}", by: [region]}
                  - {id: score, kind: net_score, label: F, of: "${free}", top: [yes], bottom: [no], by: [region]}
                  - {id: index, kind: index, label: F, over: {f: [free]}, counts: "${f}", by: [region]}
                  - {id: units, kind: mean_share, label: F, over: {f: [free]}, counts: "${f}", by: [region]}
                """)
            .frame("unit_id,size,region", frame)
            .wave("2026", "now", "frame: {file: frame.csv, units: 200}")
            .responses("2026", answers);
    try (WaveDataSet data = given.open("2026")) {
      List<IndicatorTable> tables = results(given, data).tables();
      for (int group = 0; group < 3; group++) {
        Cells share = group(tables.getFirst(), group);
        Estimate sum = estimate(share, 0);
        for (IndicatorTable table : tables.subList(1, 4)) {
          boolean points = table.indicator().id().equals("score");
          Estimate unit = estimate(group(table, group), 0);
          assertEquals(points ? 200 * sum.value() - 100 : sum.value(), unit.value(), EXACT);
          assertEquals((points ? 200 : 1) * error(sum), error(unit), (points ? 200 : 1) * EXACT);
          assertEquals(
              sum.precision().orElseThrow().effectiveUnits(),
              unit.precision().orElseThrow().effectiveUnits(),
              1e-6);
          Estimate silent = group(table, group).nonresponse().orElseThrow();
          assertEquals(share.nonresponse().orElseThrow().value(), silent.value(), EXACT);
          assertEquals(error(share.nonresponse().orElseThrow()), error(silent), EXACT);
        }
      }
    }
  }

  private static Cells group(IndicatorTable table, int group) {
    return group == 0
        ? table.everyone().orElseThrow()
        : table.breakdowns().getFirst().domains().get(group - 1).cells();
  }

  /** The estimate in the first line, and a t interval around it unless it is a share. */
  private static void assertEstimate(double value, double error, Cells cells) {
    Estimate estimate = estimate(cells, 0);
    assertEquals(value, estimate.value(), EXACT);
    assertEquals(error, error(estimate), EXACT * Math.max(1, error));
    if (Math.abs(value) > 1) {
      Interval interval = estimate.interval().orElseThrow();
      double t = new StudentT(3).quantile(Interval.LEVEL);
      assertEquals(value - t * error, interval.low(), 1e-6, "5 units in 2 strata");
      assertEquals(value + t * error, interval.high(), 1e-6);
    }
  }

  /**
   * The standard error of a stratified sample of 2 of 4 and 3 of 12, from linearised values before
   * they are divided: √Σ N²(1 − n/N)s²/n. Särndal, Swensson and Wretman (1992), result 3.7.2.
   */
  private static double error(double[] large, double[] small, double divisor) {
    return Math.sqrt(variance(large, 4) + variance(small, 12)) / divisor;
  }

  private static double variance(double[] values, double population) {
    double n = values.length;
    double mean = Arrays.stream(values).average().orElseThrow();
    double spread = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (n - 1);
    return population * population * (1 - n / population) * spread / n;
  }

  private static double[] points(double... values) {
    return values;
  }

  private static double error(Estimate estimate) {
    return estimate.standardError().orElseThrow();
  }

  private static double value(Cells cells, int row) {
    return estimate(cells, row).value();
  }

  private static Estimate estimate(Cells cells, int row) {
    return cells.cells().get(row).estimate().orElseThrow();
  }

  private Cells everyone(String indicator) {
    return table(indicator).everyone().orElseThrow();
  }

  private Cells everyone(String indicator, String unit, String stored) {
    return everyone(given("census", indicator, unit, stored));
  }

  private static Cells everyone(Scenario given) {
    return table(given).everyone().orElseThrow();
  }

  private IndicatorTable table(String indicator) {
    return table(given("census", indicator, "", ""));
  }

  private static IndicatorTable table(Scenario given) {
    try (WaveDataSet data = given.open("2026", "2025")) {
      return results(given, data).tables().getFirst();
    }
  }

  private static WaveResults results(Scenario given, WaveDataSet data) {
    return WaveResults.of(
        IndicatorsReader.read(given.folder()).orRefuse(), data, given.folder().study().design());
  }

  /** The study, of whose units the frame knows what {@code unit} has stored. */
  private Scenario given(String kind, String indicator, String unit, String stored) {
    List<String> frame = new ArrayList<>();
    for (int i = 1; i <= 16; i++) {
      String name = i <= 4 ? "L" + i : "S" + (i - 4);
      frame.add(
          name + "," + (i <= 4 ? "large" : "small") + "," + (name.equals(unit) ? stored : ""));
    }
    return Scenario.givenStudyDesigned(home, "{kind: " + kind + STRATA)
        .file("tools.csv", "id,label,libre\nnextcloud,Nextcloud,yes\ndrive,Google Drive,no\n")
        .questionnaire(QUESTIONS)
        .indicators("  - {id: i, label: I, " + indicator.substring(1) + "\n")
        .frame("unit_id,size,stored", frame)
        .wave("2025", "now", "frame: {file: frame.csv, units: 16}")
        .wave("2026", "now", "frame: {file: frame.csv, units: 16}", "previous: \"2025\"")
        .responses("2025", BEFORE)
        .responses("2026", NOW);
  }
}
