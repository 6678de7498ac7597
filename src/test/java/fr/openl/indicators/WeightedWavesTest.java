package fr.openl.indicators;

import static fr.openl.indicators.SameEstimates.assertChange;
import static fr.openl.indicators.SameEstimates.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.SampleEstimation;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.indicators.IndicatorTable.Cells;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a wave's indicators say is what {@code openl estimate} says of the same data, which is held
 * to R's survey package.
 */
class WeightedWavesTest {
  @TempDir Path home;
  private WeightedPanel panel;

  @BeforeEach
  void panel() {
    panel = new WeightedPanel(home);
  }

  @Test
  void sharesAndMeansAreThoseOfASampleWithTheSameDesign() throws Exception {
    Map<Integer, String> answers = panel.answers(120);
    WaveResults results = WeightedPanel.results(panel.given(answers), "2024");
    try (DataFile file = DataFile.open(panel.written("one.csv", answers))) {
      for (String id : List.of("free", "hours")) {
        List<Estimated> expected =
            SampleEstimation.answer(
                    file, panel.plan(file, List.of(WeightedPanel.statistic(id, file)), false))
                .estimates();
        Cells everyone = results.findTable(id).orElseThrow().everyone().orElseThrow();
        assertSame(expected.getLast(), everyone.cells().getFirst().estimate().orElseThrow());
        List<Estimated> byRegion =
            SampleEstimation.answer(
                    file, panel.plan(file, List.of(WeightedPanel.statistic(id, file)), true))
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
  void quantilesAreThoseOfASampleWithTheSameDesign() throws Exception {
    Map<Integer, String> answers = panel.answers(120);
    List<IndicatorTable.Cell> cells =
        WeightedPanel.results(panel.given(answers), "2024")
            .findTable("middle")
            .orElseThrow()
            .everyone()
            .orElseThrow()
            .cells();
    try (DataFile file = DataFile.open(panel.written("one.csv", answers))) {
      Statistic quantiles = new Statistic.Quantile(file.getColumn("hours"), List.of(0.25, 0.5));
      List<Estimated> expected =
          SampleEstimation.answer(file, panel.plan(file, List.of(quantiles), false)).estimates();
      assertChange(expected.getFirst(), cells.getFirst().estimate().orElseThrow());
      assertChange(expected.getLast(), cells.getLast().estimate().orElseThrow());
    }
  }

  @Test
  void whoDidNotAnswerAnItemIsAnEstimateToo() throws Exception {
    Cells cells =
        WeightedPanel.results(panel.given(panel.answers(120)), "2024")
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
  void unitsThatGaveSeveralResponsesShareTheirWeight() throws Exception {
    Map<Integer, String> answers = panel.answers(100);
    Scenario given = panel.given(answers);
    List<String> twice = new ArrayList<>(WeightedPanel.lines(answers));
    twice.add(twice.getFirst());
    given.responses("2024", twice);
    try (WaveDataSet data = given.open("2024")) {
      WaveResults results = WeightedPanel.results(given, data);
      List<ResponseWeight> weights = results.weights().ofResponses(data);
      assertEquals(101, weights.size());
      assertEquals(
          WeightedPanel.UNITS, weights.stream().mapToDouble(ResponseWeight::last).sum(), 1e-6);
      assertTrue(results.weights().severalResponses());
    }
  }

  @Test
  void theChainIsKeptForEveryResponse() throws Exception {
    Scenario given = panel.given(panel.answers(120));
    try (WaveDataSet data = given.open("2024")) {
      List<ResponseWeight> weights = WeightedPanel.results(given, data).weights().ofResponses(data);
      assertEquals(120, weights.size());
      assertTrue(weights.stream().allMatch(weight -> weight.base() == 1 && weight.last() > 1));
      assertEquals(weights, WeightedPanel.results(given, data).weights().ofResponses(data));
    }
  }

  @Test
  void aResponseFromOutsideTheFrameIsInNoEstimate() throws Exception {
    Scenario given = panel.given(panel.answers(100));
    List<String> more = new ArrayList<>(WeightedPanel.lines(panel.answers(100)));
    more.add("unit=stranger free=yes hours=1");
    given.responses("2024", more);
    WaveResults results = WeightedPanel.results(given, "2024");
    assertEquals(1, results.weights().unplaced());
    assertEquals(100, results.findTable("free").orElseThrow().everyone().orElseThrow().looked());
  }
}
