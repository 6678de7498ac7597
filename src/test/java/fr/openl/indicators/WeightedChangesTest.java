package fr.openl.indicators;

import static fr.openl.indicators.SameEstimates.EXACT;
import static fr.openl.indicators.SameEstimates.assertChange;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataFile;
import fr.openl.definition.Comparability;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.PanelChange;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.estimation.statistics.WaveChange;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change of an indicator from wave to wave is that of {@code openl estimate --change}. */
class WeightedChangesTest {
  @TempDir Path home;
  private WeightedPanel panel;

  @BeforeEach
  void panel() {
    panel = new WeightedPanel(home);
  }

  @Test
  void aChangeCountsWhatUnitsInBothWavesHaveInCommon() throws Exception {
    Map<Integer, String> before = panel.answers(120);
    Map<Integer, String> after = laterAnswers(before);
    Scenario given = twoWaves(before, after);
    PanelChange change = change(given, "free");
    try (DataFile one = DataFile.open(panel.written("one.csv", before));
        DataFile two = DataFile.open(panel.written("two.csv", after))) {
      Map<String, Estimated> expected = new HashMap<>();
      WaveChange.of(
              new Statistic.Mean(one.getColumn("free")),
              panel.wave(one),
              new Statistic.Mean(two.getColumn("free")),
              panel.wave(two))
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
    Map<Integer, String> before = panel.answers(120);
    Map<Integer, String> after = laterAnswers(before);
    Scenario given = twoWaves(before, after);
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
    Map<Integer, String> answers = panel.answers(90);
    Scenario given = panel.given(answers);
    WeightedPanel.wave(given, "2025", "previous: \"2024\"")
        .responses("2025", WeightedPanel.lines(answers));
    PanelChange same = change(given, "full");
    assertEquals(0, same.change().value(), EXACT);
    assertEquals(0, same.change().standardError().orElseThrow(), 1e-6, "the same units as before");
    Map<Integer, String> more = new HashMap<>(answers);
    more.replaceAll((unit, answer) -> answer.replaceFirst("hours=[^ ]*", "hours=40"));
    WeightedPanel.wave(given, "2026", "previous: \"2025\"")
        .responses("2026", WeightedPanel.lines(more));
    double before = share(given, "2025", "full");
    PanelChange full = change(given, "full", "2025", "2026");
    assertEquals(1 - before, full.change().value(), EXACT);
    assertTrue(full.change().standardError().orElseThrow() > 0);
  }

  @Test
  void aRewordedQuestionHasABreakAndNoChange() throws Exception {
    Scenario given = panel.given(panel.answers(60));
    given.questionnaire(
        WeightedPanel.QUESTIONS + "    comparable: {free: {since: \"2025\", with: reworded}}\n");
    WeightedPanel.wave(given, "2025", "previous: \"2024\"")
        .responses("2025", WeightedPanel.lines(panel.answers(60)));
    List<IndicatorChange> changes =
        changes(given).stream().filter(change -> change.indicator().equals("free")).toList();
    assertEquals(
        List.of(new IndicatorChange.Break("free", "2024", Comparability.Link.REWORDED)), changes);
  }

  /** Those of 110 units or more, of whom some answered before and say the same again. */
  private Map<Integer, String> laterAnswers(Map<Integer, String> before) {
    Map<Integer, String> after = new HashMap<>(panel.answers(110));
    before.entrySet().stream().limit(60).forEach(e -> after.put(e.getKey(), e.getValue()));
    return after;
  }

  private Scenario twoWaves(Map<Integer, String> before, Map<Integer, String> after) {
    Scenario given = panel.given(before);
    return WeightedPanel.wave(given, "2025", "previous: \"2024\"")
        .responses("2025", WeightedPanel.lines(after));
  }

  private static double share(Scenario given, String wave, String indicator) {
    return WeightedPanel.results(given, wave)
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
      return WeightedPanel.results(given, after)
          .comparedWith(before, after, indicators, given.folder())
          .changes();
    }
  }
}
