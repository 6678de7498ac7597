package fr.openl.indicators;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataFile;
import fr.openl.definition.Comparability;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.Interval;
import fr.openl.estimation.PanelChange;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.EstimationPlan;
import fr.openl.estimation.statistics.QuantileRule;
import fr.openl.estimation.statistics.SampleEstimation;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.estimation.statistics.WaveChange;
import fr.openl.estimation.variance.DesignColumns;
import fr.openl.estimation.variance.LonelyStrata;
import fr.openl.estimation.weights.Margin;
import fr.openl.indicators.IndicatorTable.Cells;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a wave's indicators say is what {@code openl estimate} says of the same data, which is held
 * to R's survey package.
 */
class WeightedWavesTest {
  private static final String DESIGN =
      "{kind: census, strata: [size], response_groups: [size], calibrate: {rake: [size, region]},"
          + " lonely: average, variables: {region: {label: Region, categories: {north: North,"
          + " south: South}}}}";
  private static final String QUESTIONS =
      """
      blocks:
        - id: practices
          title: Practices
          questions:
            - {id: free, type: yes_no, label: Free}
            - {id: hours, type: decimal, label: Hours}
      """;
  private static final String INDICATORS =
      """
        - {id: free, kind: proportion, label: Free, counts: "${free}", by: [region]}
        - {id: hours, kind: mean, label: Hours, of: "${hours}", by: [region]}
        - {id: score, kind: net_score, label: Score, of: "${free}", top: [yes], bottom: [no]}
        - {id: index, kind: index, label: Index, over: {f: [free]}, counts: "${f}"}
        - {id: units, kind: mean_share, label: Units, over: {f: [free]}, counts: "${f}"}
        - {id: full, kind: saturation, label: Full, of: "${hours}", quota: [{from: 2020-01-01, amount: 20}], at: [0.5]}
        - {id: middle, kind: quantile, label: Middle, of: "${hours}", at: [0.25, 0.5]}
      """;
  private static final int UNITS = 300;
  private static final String SILENT = "overseas";
  private static final double EXACT = 1e-9;

  @TempDir Path home;
  private final Random random = new Random(5);
  private final List<String> sizes = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();

  @Test
  void sharesAndMeansAreThoseOfASampleWithTheSameDesign() throws Exception {
    Map<Integer, String> answers = answers(120);
    WaveResults results = results(given(answers), "2024");
    try (DataFile file = DataFile.open(written("one.csv", answers))) {
      for (String id : List.of("free", "hours")) {
        List<Estimated> expected =
            SampleEstimation.answer(file, plan(file, List.of(statistic(id, file)), false))
                .estimates();
        Cells everyone = results.findTable(id).orElseThrow().everyone().orElseThrow();
        assertSame(expected.getLast(), everyone.cells().getFirst().estimate().orElseThrow());
        List<Estimated> byRegion =
            SampleEstimation.answer(file, plan(file, List.of(statistic(id, file)), true))
                .estimates();
        for (IndicatorTable.Domain domain :
            results.findTable(id).orElseThrow().breakdowns().getFirst().domains()) {
          Estimated same =
              byRegion.stream()
                  .filter(estimate -> estimate.by().equals("region=" + domain.code()))
                  .reduce((first, last) -> last)
                  .orElseThrow();
          assertSame(same, domain.cells().cells().getFirst().estimate().orElseThrow());
        }
      }
    }
  }

  @Test
  void regionsWithoutAnswersAreStoodForByTheOthers() throws Exception {
    Map<Integer, String> answers = answers(120);
    for (int unit = 0; unit < UNITS; unit++) {
      if (!answers.containsKey(unit) && unit % 4 == 0) {
        regions.set(unit, SILENT);
      }
    }
    WaveResults results = results(given(answers), "2024");
    assertEquals(1, results.weights().chain().silentCategories());
    assertEquals(UNITS, results.weights().chain().summary().sum(), EXACT);
    try (DataFile file = DataFile.open(written("one.csv", answers))) {
      for (String id : List.of("free", "hours")) {
        Estimated expected =
            SampleEstimation.answer(file, plan(file, List.of(statistic(id, file)), false))
                .estimates()
                .getLast();
        Cells everyone = results.findTable(id).orElseThrow().everyone().orElseThrow();
        assertSame(expected, everyone.cells().getFirst().estimate().orElseThrow());
      }
    }
  }

  @Test
  void quantilesAreThoseOfASampleWithTheSameDesign() throws Exception {
    Map<Integer, String> answers = answers(120);
    List<IndicatorTable.Cell> cells =
        results(given(answers), "2024")
            .findTable("middle")
            .orElseThrow()
            .everyone()
            .orElseThrow()
            .cells();
    try (DataFile file = DataFile.open(written("one.csv", answers))) {
      Statistic quantiles = new Statistic.Quantile(file.getColumn("hours"), List.of(0.25, 0.5));
      List<Estimated> expected =
          SampleEstimation.answer(file, plan(file, List.of(quantiles), false)).estimates();
      assertChange(expected.getFirst(), cells.getFirst().estimate().orElseThrow());
      assertChange(expected.getLast(), cells.getLast().estimate().orElseThrow());
    }
  }

  @Test
  void whoDidNotAnswerAnItemIsAnEstimateToo() throws Exception {
    Cells cells =
        results(given(answers(120)), "2024")
            .findTable("free")
            .orElseThrow()
            .everyone()
            .orElseThrow();
    Estimate silent = cells.nonresponse().orElseThrow();
    assertEquals(120, silent.base());
    assertTrue(cells.answered() < 120);
    assertTrue(silent.value() > 0 && silent.interval().orElseThrow().high() < 1);
  }

  @Test
  void aChangeCountsWhatUnitsInBothWavesHaveInCommon() throws Exception {
    Map<Integer, String> before = answers(120);
    Map<Integer, String> after = new HashMap<>(answers(110));
    before.entrySet().stream().limit(60).forEach(e -> after.put(e.getKey(), e.getValue()));
    Scenario given = given(before);
    wave(given, "2025", "previous: \"2024\"").responses("2025", lines(after));
    PanelChange change = change(given, "free");
    try (DataFile one = DataFile.open(written("one.csv", before));
        DataFile two = DataFile.open(written("two.csv", after))) {
      Map<String, Estimated> expected = new HashMap<>();
      WaveChange.of(
              new Statistic.Mean(one.getColumn("free")),
              wave(one),
              new Statistic.Mean(two.getColumn("free")),
              wave(two))
          .stream()
          .filter(estimate -> estimate.level().equals("1") || estimate.level().isEmpty())
          .forEach(estimate -> expected.put(estimate.statistic(), estimate));
      assertChange(requireNonNull(expected.get("change")), change.change());
      assertChange(requireNonNull(expected.get("change_in_both")), change.inBoth().orElseThrow());
      assertChange(
          requireNonNull(expected.get("change_by_newcomers")), change.byNewcomers().orElseThrow());
      assertChange(
          requireNonNull(expected.get("change_by_leavers")), change.byLeavers().orElseThrow());
    }
    assertEquals(
        change.change().value(),
        change.inBoth().orElseThrow().value()
            + change.byNewcomers().orElseThrow().value()
            + change.byLeavers().orElseThrow().value(),
        EXACT);
  }

  /** A score from −100 to 100 is 200 times a share less 100; an index of one item is the share. */
  @Test
  void numbersOfSingleUnitsChangeAsSumsDo() {
    Map<Integer, String> before = answers(120);
    Map<Integer, String> after = new HashMap<>(answers(110));
    before.entrySet().stream().limit(60).forEach(e -> after.put(e.getKey(), e.getValue()));
    Scenario given = given(before);
    wave(given, "2025", "previous: \"2024\"").responses("2025", lines(after));
    PanelChange share = change(given, "free");
    assertTrue(share.inBoth().isPresent() && share.byNewcomers().isPresent());
    for (String one : List.of("score", "index", "units")) {
      double times = one.equals("score") ? 200 : 1;
      PanelChange change = change(given, one);
      assertTimes(times, share.change(), change.change());
      assertTimes(times, share.inBoth().orElseThrow(), change.inBoth().orElseThrow());
      assertTimes(times, share.byNewcomers().orElseThrow(), change.byNewcomers().orElseThrow());
      assertTimes(times, share.byLeavers().orElseThrow(), change.byLeavers().orElseThrow());
    }
  }

  @Test
  void theShareOfFullUnitsChangesFromWaveToWave() {
    Map<Integer, String> answers = answers(90);
    Scenario given = given(answers);
    wave(given, "2025", "previous: \"2024\"").responses("2025", lines(answers));
    PanelChange same = change(given, "full");
    assertEquals(0, same.change().value(), EXACT);
    assertEquals(0, same.change().standardError().orElseThrow(), 1e-6, "the same units as before");
    Map<Integer, String> more = new HashMap<>(answers);
    more.replaceAll((unit, answer) -> answer.replaceFirst("hours=[^ ]*", "hours=40"));
    wave(given, "2026", "previous: \"2025\"").responses("2026", lines(more));
    double before = share(given, "2025", "full");
    PanelChange full = change(given, "full", "2025", "2026");
    assertEquals(1 - before, full.change().value(), EXACT);
    assertTrue(full.change().standardError().orElseThrow() > 0);
  }

  private static double share(Scenario given, String wave, String indicator) {
    return results(given, wave)
        .findTable(indicator)
        .orElseThrow()
        .everyone()
        .orElseThrow()
        .cells()
        .getFirst()
        .estimate()
        .orElseThrow()
        .value();
  }

  private static void assertTimes(double times, Estimate expected, Estimate found) {
    assertEquals(times * expected.value(), found.value(), times * EXACT);
    assertEquals(
        times * expected.standardError().orElseThrow(),
        found.standardError().orElseThrow(),
        times * EXACT);
  }

  @Test
  void aRewordedQuestionHasABreakAndNoChange() throws Exception {
    Scenario given = given(answers(60));
    given.questionnaire(QUESTIONS + "    comparable: {free: {since: \"2025\", with: reworded}}\n");
    wave(given, "2025", "previous: \"2024\"").responses("2025", lines(answers(60)));
    List<IndicatorChange> changes =
        changes(given).stream().filter(change -> change.indicator().equals("free")).toList();
    assertEquals(
        List.of(new IndicatorChange.Break("free", "2024", Comparability.Link.REWORDED)), changes);
  }

  @Test
  void unitsThatGaveSeveralResponsesShareTheirWeight() throws Exception {
    Map<Integer, String> answers = answers(100);
    Scenario given = given(answers);
    List<String> twice = new ArrayList<>(lines(answers));
    twice.add(twice.getFirst());
    given.responses("2024", twice);
    try (WaveDataSet data = given.open("2024")) {
      WaveResults results = results(given, data);
      List<ResponseWeight> weights = results.weights().ofResponses(data);
      assertEquals(101, weights.size());
      assertEquals(UNITS, weights.stream().mapToDouble(ResponseWeight::last).sum(), 1e-6);
      assertTrue(results.weights().severalResponses());
    }
  }

  @Test
  void theChainIsKeptForEveryResponse() throws Exception {
    Scenario given = given(answers(120));
    try (WaveDataSet data = given.open("2024")) {
      List<ResponseWeight> weights = results(given, data).weights().ofResponses(data);
      assertEquals(120, weights.size());
      assertTrue(weights.stream().allMatch(weight -> weight.base() == 1 && weight.last() > 1));
      assertEquals(weights, results(given, data).weights().ofResponses(data));
    }
  }

  @Test
  void aResponseFromOutsideTheFrameIsInNoEstimate() throws Exception {
    Scenario given = given(answers(100));
    List<String> more = new ArrayList<>(lines(answers(100)));
    more.add("unit=stranger free=yes hours=1");
    given.responses("2024", more);
    WaveResults results = results(given, "2024");
    assertEquals(1, results.weights().unplaced());
    assertEquals(100, results.findTable("free").orElseThrow().everyone().orElseThrow().looked());
  }

  private static void assertSame(Estimated expected, Estimate found) {
    assertChange(expected, found);
    Estimate.Precision precision = found.precision().orElseThrow();
    assertEquals(expected.degrees(), precision.degrees());
    close(expected.designEffect(), precision.designEffect().orElseThrow());
    assertEquals(expected.n(), found.base());
    close(expected.coefficientOfVariation(), found.coefficientOfVariation().orElseThrow());
  }

  private static void assertChange(Estimated expected, Estimate found) {
    close(expected.estimate(), found.value());
    close(expected.standardError(), found.standardError().orElseThrow());
    Interval interval = found.interval().orElseThrow();
    close(expected.low(), interval.low());
    close(expected.high(), interval.high());
  }

  private static void close(double expected, double found) {
    assertEquals(expected, found, EXACT * Math.max(1, Math.abs(expected)));
  }

  private static PanelChange change(Scenario given, String indicator) {
    return change(given, indicator, "2024", "2025");
  }

  private static PanelChange change(Scenario given, String indicator, String from, String to) {
    return changes(given, from, to).stream()
        .filter(change -> change.indicator().equals(indicator))
        .map(change -> assertInstanceOf(IndicatorChange.Estimated.class, change).change())
        .findFirst()
        .orElseThrow();
  }

  private static List<IndicatorChange> changes(Scenario given) {
    return changes(given, "2024", "2025");
  }

  private static List<IndicatorChange> changes(Scenario given, String from, String to) {
    List<Indicator> indicators = IndicatorsReader.read(given.folder()).orRefuse();
    try (WaveDataSet before = given.open(from);
        WaveDataSet after = given.open(to)) {
      return results(given, after)
          .comparedWith(before, after, indicators, given.folder())
          .changes();
    }
  }

  private static WaveResults results(Scenario given, String wave) {
    try (WaveDataSet data = given.open(wave)) {
      return results(given, data);
    }
  }

  private static WaveResults results(Scenario given, WaveDataSet data) {
    return WaveResults.of(
        IndicatorsReader.read(given.folder()).orRefuse(), data, given.folder().study().design());
  }

  private Scenario given(Map<Integer, String> answers) {
    if (sizes.isEmpty()) {
      throw new IllegalStateException("Answers first: they make the frame");
    }
    Scenario given =
        Scenario.givenStudyDesigned(home, DESIGN).questionnaire(QUESTIONS).indicators(INDICATORS);
    List<String> units = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      units.add("n" + unit + "," + sizes.get(unit) + "," + regions.get(unit));
    }
    given.frame("unit_id,size,region", units);
    return wave(given, "2024", "").responses("2024", lines(answers));
  }

  private static Scenario wave(Scenario given, String id, String more) {
    return given.wave(id, "now", "frame: {file: frame.csv, units: " + UNITS + "}", more);
  }

  /** Answers of {@code n} units drawn from the frame: unit → answers. */
  private Map<Integer, String> answers(int n) {
    while (sizes.size() < UNITS) {
      sizes.add(random.nextInt(3) == 0 ? "large" : "small");
      regions.add(random.nextInt(4) == 0 ? "south" : "north");
    }
    Map<Integer, String> answers = new HashMap<>();
    while (answers.size() < n) {
      int unit = random.nextInt(UNITS);
      boolean free = random.nextInt(sizes.get(unit).equals("large") ? 4 : 2) == 0;
      String said = random.nextInt(12) == 0 ? "-" : free ? "yes" : "no";
      answers.put(unit, "free=" + said + " hours=" + (1 + random.nextInt(20)));
    }
    return answers;
  }

  private static List<String> lines(Map<Integer, String> answers) {
    return answers.entrySet().stream()
        .map(e -> "unit=n" + e.getKey() + " " + e.getValue())
        .toList();
  }

  /** The same wave as a file for {@code openl estimate}, weighted within sizes. */
  private Path written(String name, Map<Integer, String> answers) throws Exception {
    Map<String, Integer> responded = new HashMap<>();
    answers.keySet().forEach(unit -> responded.merge(sizes.get(unit), 1, Integer::sum));
    StringBuilder csv = new StringBuilder("unit,size,region,population,weight,free,hours\n");
    answers.forEach(
        (unit, said) -> {
          String size = sizes.get(unit);
          long population = sizes.stream().filter(size::equals).count();
          String[] parts = said.split("[ =]", -1);
          String free = parts[1].equals("-") ? "" : parts[1].equals("yes") ? "1" : "0";
          csv.append(
              "n%d,%s,%s,%d,%s,%s,%s%n"
                  .formatted(
                      unit,
                      size,
                      regions.get(unit),
                      population,
                      population / (double) responded.getOrDefault(size, 1),
                      free,
                      parts[3]));
        });
    return Files.writeString(home.resolve(name), csv);
  }

  private static Statistic statistic(String id, DataFile file) {
    return id.equals("free")
        ? new Statistic.Proportion(file.getColumn("free"), Optional.of("1"))
        : new Statistic.Mean(file.getColumn("hours"));
  }

  private EstimationPlan plan(DataFile file, List<Statistic> statistics, boolean byRegion) {
    List<EstimationPlan.CalibrationMargin> margins = new ArrayList<>();
    for (Map.Entry<String, List<String>> margin :
        Map.of("size", sizes, "region", regions).entrySet()) {
      Map<String, Double> counts = new HashMap<>();
      margin.getValue().forEach(value -> counts.merge(value, 1.0, Double::sum));
      counts.remove(SILENT);
      double heard = counts.values().stream().mapToDouble(count -> count).sum();
      counts.replaceAll((category, count) -> count * UNITS / heard);
      margins.add(
          new EstimationPlan.CalibrationMargin(
              file.getColumn(margin.getKey()), new Margin(margin.getKey(), "frame.csv", counts)));
    }
    return new EstimationPlan(
        new DesignColumns(
            Optional.of(file.getColumn("size")),
            List.of(),
            List.of(file.getColumn("population")),
            Optional.of(file.getColumn("weight"))),
        margins,
        Optional.empty(),
        Optional.empty(),
        byRegion ? List.of(file.getColumn("region")) : List.of(),
        statistics,
        EstimationPlan.Variance.TAYLOR,
        ShareInterval.LOGIT,
        QuantileRule.MATH,
        Interval.LEVEL,
        Optional.of(LonelyStrata.AVERAGE));
  }

  private WaveChange.Wave wave(DataFile file) {
    return new WaveChange.Wave(file, plan(file, List.of(), false), file.getColumn("unit"));
  }
}
