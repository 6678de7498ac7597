package fr.openl.indicators;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.Interval;
import fr.openl.estimation.intervals.ShareInterval;
import fr.openl.estimation.statistics.EstimationPlan;
import fr.openl.estimation.statistics.QuantileRule;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.estimation.statistics.WaveChange;
import fr.openl.estimation.variance.DesignColumns;
import fr.openl.estimation.variance.LonelyStrata;
import fr.openl.estimation.weights.Margin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A frame with sizes and regions, waves of which some units answered, and the same answers as files
 * for {@code openl estimate}.
 */
final class WeightedPanel {
  private static final String DESIGN =
      "{kind: census, strata: [size], response_groups: [size], calibrate: {rake: [size, region]},"
          + " lonely: average, variables: {region: {label: Region, categories: {north: North,"
          + " south: South}}}}";
  static final String QUESTIONS =
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
  static final int UNITS = 300;

  private final Path home;
  private final Random random = new Random(5);
  private final List<String> sizes = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();

  WeightedPanel(Path home) {
    this.home = home;
  }

  /** Answers of {@code n} units drawn from the frame: unit → answers. */
  Map<Integer, String> answers(int n) {
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

  Scenario given(Map<Integer, String> answers) {
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

  static Scenario wave(Scenario given, String id, String more) {
    return given.wave(id, "now", "frame: {file: frame.csv, units: " + UNITS + "}", more);
  }

  static List<String> lines(Map<Integer, String> answers) {
    return answers.entrySet().stream()
        .map(e -> "unit=n" + e.getKey() + " " + e.getValue())
        .toList();
  }

  /** The same wave as a file for {@code openl estimate}, weighted within sizes. */
  Path written(String name, Map<Integer, String> answers) throws Exception {
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

  static Statistic statistic(String id, DataFile file) {
    return id.equals("free")
        ? new Statistic.Proportion(file.getColumn("free"), Optional.of("1"))
        : new Statistic.Mean(file.getColumn("hours"));
  }

  EstimationPlan plan(DataFile file, List<Statistic> statistics, boolean byRegion) {
    List<EstimationPlan.CalibrationMargin> margins = new ArrayList<>();
    for (Map.Entry<String, List<String>> margin :
        Map.of("size", sizes, "region", regions).entrySet()) {
      Map<String, Double> counts = new HashMap<>();
      margin.getValue().forEach(value -> counts.merge(value, 1.0, Double::sum));
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

  WaveChange.Wave wave(DataFile file) {
    return new WaveChange.Wave(file, plan(file, List.of(), false), file.getColumn("unit"));
  }

  static WaveResults results(Scenario given, String wave) {
    try (WaveDataSet data = given.open(wave)) {
      return results(given, data);
    }
  }

  static WaveResults results(Scenario given, WaveDataSet data) {
    return WaveResults.of(
        IndicatorsReader.read(given.folder()).orRefuse(), data, given.folder().study().design());
  }
}
