package fr.openl.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.indicators.IndicatorTable.Cells;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flows are counted on the panel and nowhere else. */
class FlowIndicatorTest {
  private static final String QUESTIONS =
      """
      lists:
        hosts: {a: A, b: B, c: C, dk: {en: Don't know, fr: Sais pas, missing: dont_know}}
      blocks:
        - id: practices
          title: Practices
          questions:
            - {id: host, type: select_one, list: hosts, label: Host}
      """;

  @TempDir Path home;

  @Test
  void withOneChoiceTheMatrixIsTheOrdinaryTransitionMatrix() {
    IndicatorTable table =
        table(
            "show: matrix",
            QUESTIONS,
            List.of("unit=1 host=a", "unit=2 host=a", "unit=3 host=b", "unit=4 host=a"),
            List.of("unit=1 host=a", "unit=2 host=b", "unit=3 host=b", "unit=4 host=c"));
    assertTrue(table.rowsDivideTheBase());
    assertEquals(List.of("1 of 4", "2 of 4", "1 of 4"), counts(table.everyone().orElseThrow()));
    assertEquals(
        List.of("[1 of 3, 1 of 3, 1 of 3]", "[0 of 1, 1 of 1, 0 of 1]", "[0 of 0, 0 of 0, 0 of 0]"),
        table.breakdowns().getFirst().domains().stream()
            .map(domain -> counts(domain.cells()).toString())
            .toList());
  }

  @Test
  void whoDidNotAnswerBothWavesIsInNoBase() {
    Cells cells =
        table(
                "show: change",
                QUESTIONS,
                List.of("unit=1 host=a", "unit=2 host=-", "unit=3 host=dk", "unit=4 host=a"),
                List.of("unit=1 host=b", "unit=2 host=b", "unit=3 host=b", "unit=5 host=b"))
            .everyone()
            .orElseThrow();
    assertEquals(3, cells.looked(), "units 1 to 3 are in both waves");
    assertEquals(3, cells.asked());
    assertEquals(1, cells.answered());
    assertEquals(List.of("0 of 1", "0 of 1", "1 of 1", "0 of 1"), counts(cells));
  }

  @Test
  void aUnitWithSeveralRowsMatchesNothing() {
    assertEquals(
        1,
        table(
                "show: change",
                QUESTIONS,
                List.of("unit=1 host=a", "unit=1 host=b", "unit=2 host=a"),
                List.of("unit=1 host=a", "unit=2 host=a"))
            .everyone()
            .orElseThrow()
            .base());
  }

  @Test
  void aRewordedQuestionHasNoFlows() {
    IndicatorTable table =
        table(
            "show: change",
            QUESTIONS + "    comparable: {host: {since: \"2026\", with: reworded}}\n",
            List.of("unit=1 host=a"),
            List.of("unit=1 host=a"));
    assertEquals(Optional.empty(), table.everyone());
  }

  @Test
  void aFirstWaveHasNoFlows() {
    Scenario given = given("show: change", QUESTIONS, List.of("unit=1 host=a"), List.of());
    try (WaveDataSet data = given.open("2025")) {
      assertEquals(Optional.empty(), results(given, data).everyone());
    }
  }

  @Test
  void limitsOfSimulatedFlowsHoldTheTruth() {
    Random random = new Random(11);
    int held = 0;
    for (int i = 0; i < 40; i++) {
      List<String> before = new ArrayList<>();
      List<String> now = new ArrayList<>();
      for (int unit = 0; unit < 200; unit++) {
        before.add("unit=" + unit + " host=a");
        now.add("unit=" + unit + " host=" + (random.nextDouble() < 0.7 ? "a" : "b"));
      }
      held +=
          table("show: change", QUESTIONS, before, now)
                  .everyone()
                  .orElseThrow()
                  .cells()
                  .getFirst()
                  .estimate()
                  .orElseThrow()
                  .interval()
                  .filter(limits -> limits.low() <= 0.7 && 0.7 <= limits.high())
                  .isPresent()
              ? 1
              : 0;
    }
    assertTrue(held >= 35, held + " of 40");
  }

  private IndicatorTable table(
      String keys, String questions, List<String> before, List<String> now) {
    Scenario given = given(keys, questions, before, now);
    try (WaveDataSet data = given.open("2026", "2025")) {
      return results(given, data);
    }
  }

  private Scenario given(String keys, String questions, List<String> before, List<String> now) {
    return Scenario.givenStudy(home, "census")
        .questionnaire(questions)
        .wave("2025", "now")
        .wave("2026", "now", "previous: \"2025\"")
        .indicators("  - {id: f, kind: flow, label: F, of: \"${host}\", " + keys + "}\n")
        .responses("2025", before)
        .responses("2026", now);
  }

  private static IndicatorTable results(Scenario given, WaveDataSet data) {
    return WaveResults.of(
            IndicatorsReader.read(given.folder()).orRefuse(),
            data,
            given.folder().study().design())
        .tables()
        .getFirst();
  }

  private static List<String> counts(Cells cells) {
    return cells.cells().stream()
        .map(cell -> Math.round(cell.total()) + " of " + cells.base())
        .toList();
  }
}
