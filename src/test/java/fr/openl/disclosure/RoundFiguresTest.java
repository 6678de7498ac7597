package fr.openl.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is close to the value of single units is told in round figures, or not at all. */
class RoundFiguresTest {
  private static final String QUESTIONS =
      """
      blocks:
        - id: space
          title: Space
          questions:
            - {id: gb, type: decimal, label: Room}
      """;

  @TempDir Path home;

  @Test
  void aQuantileHasTwoSignificantFigures() {
    List<ReleasedRow> rows = rows(100, "at: [0.01, 0.5]");
    assertEquals(
        Suppressed.Sign.SECRET,
        assertInstanceOf(Suppressed.class, rows.getFirst().estimate()).sign(),
        "one unit lies below");
    assertEquals(
        62,
        assertInstanceOf(Published.class, rows.getLast().estimate()).value(),
        "61.7283 in full");
  }

  @Test
  void fewUnitsHaveNoQuantile() {
    assertEquals(
        Suppressed.Sign.SECRET,
        assertInstanceOf(Suppressed.class, rows(9, "at: [0.5]").getFirst().estimate()).sign());
  }

  private List<ReleasedRow> rows(int units, String at) {
    Scenario given =
        Scenario.givenStudy(home, "census")
            .questionnaire(QUESTIONS)
            .wave("2025", "now")
            .indicators("  - {id: room, kind: quantile, label: Room, of: \"${gb}\", " + at + "}\n")
            .responses(
                "2025",
                IntStream.rangeClosed(1, units).mapToObj(i -> "gb=" + i * 1.234566).toList());
    try (WaveDataSet data = given.open("2025")) {
      return new DisclosureControl(given.folder(), ReleaseLedger.none())
          .release(
              List.of(
                  WaveResults.of(
                      IndicatorsReader.read(given.folder()).orRefuse(),
                      data,
                      given.folder().study().design())))
          .getFirst()
          .indicators()
          .getFirst()
          .rows();
    }
  }
}
