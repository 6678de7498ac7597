package fr.openl.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.frame.StudyFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts over time tell a ceiling, and the curve that leads there, only where they bend. */
class DiffusionIndicatorTest {
  private static final int QUARTERS = 12;

  @TempDir Path home;

  @Test
  void whereCountsBendTheFittedCurveStandsBesideEachOfThem() {
    IndicatorTable table = table(q -> (int) Math.round(2400 / (1 + Math.exp(-0.8 * (q - 5)))));
    List<String> codes = table.rows().stream().map(IndicatorTable.Row::code).toList();
    assertEquals(2 * QUARTERS + 1, codes.size(), codes.toString());
    assertEquals("ceiling", codes.getLast());
    for (int q = 0; q < QUARTERS; q++) {
      assertEquals(day(q), codes.get(q));
      assertEquals(inWords(q), table.rows().get(q).label().in("fr", "fr").words());
      assertEquals("fitted_" + day(q), codes.get(QUARTERS + q));
      double counted = value(table, q);
      assertEquals(counted, value(table, QUARTERS + q), 1 + 0.02 * counted, day(q));
    }
    assertEquals(2400, value(table, 2 * QUARTERS), 24);
  }

  @Test
  void announcedCountsRestOnNoResponse() {
    assertTrue(table(q -> 100 + 150 * q).indicator().isStated());
  }

  @Test
  void whereCountsGrowInALineNothingIsFitted() {
    IndicatorTable table = table(q -> 100 + 150 * q);
    assertTrue(
        table.rows().stream().allMatch(row -> row.code().startsWith("20")),
        table.rows().toString());
    assertEquals(QUARTERS, table.rows().size());
  }

  private IndicatorTable table(IntUnaryOperator countOfQuarter) {
    String counts =
        IntStream.range(0, QUARTERS)
            .mapToObj(q -> "{on: %s, count: %d}".formatted(day(q), countOfQuarter.applyAsInt(q)))
            .collect(Collectors.joining(", "));
    Scenario given =
        Scenario.givenStudy(home, "census")
            .questionnaire(
                """
                blocks:
                  - id: all
                    title: {fr: Tout, en: All}
                    questions:
                      - {id: libre, type: yes_no, label: {fr: Libre, en: Libre}}
                """)
            .wave("2025", "now")
            .indicators(
                "  - {id: spaces, kind: diffusion, label: {fr: Espaces, en: Spaces}, counts: [%s]}\n"
                    .formatted(counts))
            .responses("2025", List.of("libre=true"));
    StudyFolder study = given.folder();
    try (WaveDataSet data = given.open("2025")) {
      return WaveResults.of(IndicatorsReader.read(study).orRefuse(), data, study.study().design())
          .findTable("spaces")
          .orElseThrow();
    }
  }

  private static double value(IndicatorTable table, int row) {
    return table.everyone().orElseThrow().cells().get(row).estimate().orElseThrow().value();
  }

  private static String inWords(int quarter) {
    return LocalDate.parse(day(quarter))
        .format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRANCE));
  }

  private static String day(int quarter) {
    return LocalDate.of(2021, 1, 31).plusMonths(3L * quarter).toString();
  }
}
