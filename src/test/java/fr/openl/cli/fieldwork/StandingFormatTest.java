package fr.openl.cli.fieldwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.fieldwork.figures.Standing;
import fr.openl.fieldwork.outcome.Disposition;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far a wave is, as an operator reads it at a prompt. */
class StandingFormatTest {
  private static final Standing STANDING =
      new Standing(
          new Standing.Row(
              "all",
              1_250,
              Map.of(Disposition.COMPLETE, Optional.of(625L)),
              Map.of("RR1", 0.5, "REF1", 0.0125),
              false),
          List.of(),
          Map.of(LocalDate.of(2026, 11, 9), 625L));

  @Test
  void dispositionsRatesAndDaysFitATerminal() {
    List<String> lines = written(StandingFormat.TABLE).lines().toList();
    assertEquals("all: 1,250 cases", lines.getFirst());
    assertTrue(lines.contains("  RR1 50.0 %"), lines.toString());
    assertTrue(lines.contains("  REF1 1.3 %"), lines.toString());
    assertEquals("up to 2026-11-09       625 responses, 50.0 % of all cases", lines.getLast());
    assertTrue(lines.stream().allMatch(line -> line.length() <= 80), lines.toString());
  }

  @Test
  void programsReadTheSameDays() {
    assertTrue(
        written(StandingFormat.JSON)
            .contains("{\"day\": \"2026-11-09\", \"responses\": 625, \"of_cases\": 0.5000}"),
        written(StandingFormat.JSON));
  }

  private static String written(StandingFormat format) {
    StringWriter out = new StringWriter();
    format.write(STANDING, new PrintWriter(out, true));
    return out.toString();
  }
}
