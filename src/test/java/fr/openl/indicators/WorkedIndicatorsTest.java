package fr.openl.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.estimation.Estimate;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of docs/indicators.md give what the page says. */
class WorkedIndicatorsTest {
  private static final Path PAGE = Path.of("docs/indicators.md");

  /** A kind's heading, its declaration and the lines that it gives. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          """
          \\n## ([a-z_]+)\\n(?:(?!\\n## ).)*?```yaml\\n([^`]*)```\\n\\n\
          \\| Line [^\\n]*\\n[^\\n]*\\n((?:\\|[^\\n]*\\n)+)\
          """,
          Pattern.DOTALL);

  @TempDir Path home;

  @TestFactory
  Stream<DynamicTest> everyExampleGivesWhatThePageSays() throws Exception {
    String page = Files.readString(PAGE);
    List<DynamicTest> tests = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(page);
    while (example.find()) {
      String kind = example.group(1);
      String indicator = example.group(2);
      String told = example.group(3);
      tests.add(DynamicTest.dynamicTest(kind, () -> assertEquals(told, lines(page, indicator))));
    }
    assertTrue(tests.size() >= 7, () -> tests.size() + " examples");
    return tests.stream();
  }

  private String lines(String page, String indicator) {
    IndicatorTable table = table(page, indicator);
    StringBuilder lines = new StringBuilder(lines("", table, table.everyone().orElseThrow()));
    for (Breakdown breakdown : table.breakdowns()) {
      for (Domain domain : breakdown.domains()) {
        lines.append(lines(domain.code() + ": ", table, domain.cells()));
      }
    }
    return lines.toString();
  }

  private static String lines(String domain, IndicatorTable table, Cells cells) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < table.rows().size(); i++) {
      String row = table.rows().get(i).code();
      lines.append("| `").append(domain).append(row).append("` |");
      Estimate estimate = cells.cells().get(i).estimate().orElseThrow();
      lines.append(number(estimate.value())).append(" |");
      lines.append(estimate.interval().map(l -> number(l.low())).orElse("")).append(" |");
      lines.append(estimate.interval().map(l -> number(l.high())).orElse("")).append(" |");
      lines.append(" ").append(estimate.base()).append(" |\n");
    }
    return lines.toString();
  }

  private static String number(double value) {
    return " "
        + String.format(Locale.ROOT, "%.4f", value)
            .replaceFirst("0+$", "")
            .replaceFirst("\\.$", "");
  }

  private IndicatorTable table(String page, String indicator) {
    Scenario given =
        Scenario.givenStudy(home, "census")
            .file("data/tools.csv", block(page, "csv"))
            .questionnaire(
                """
                lists:
                  tools: {from: data/tools.csv, code: id, label: label}
                blocks:
                  - id: practices
                    title: Practices
                    questions:
                """
                    + block(page, "yaml questions").indent(6))
            .wave("2025", "now")
            .wave("2026", "now", "previous: \"2025\"")
            .indicators(indicator.indent(2))
            .responses("2025", block(page, "text 2025").lines().toList())
            .responses("2026", block(page, "text 2026").lines().toList());
    try (WaveDataSet data = given.open("2026", "2025")) {
      return WaveResults.of(
              IndicatorsReader.read(given.folder()).orRefuse(),
              data,
              given.folder().study().design())
          .tables()
          .getFirst();
    }
  }

  private static String block(String page, String heading) {
    return page.split("```" + heading + "\n", 2)[1].split("```", 2)[0];
  }
}
