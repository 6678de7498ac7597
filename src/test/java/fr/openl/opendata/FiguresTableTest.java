package fr.openl.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.LocalText;
import fr.openl.disclosure.DemonstrationEditions;
import fr.openl.disclosure.DemonstrationIndicators;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedFixtures;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedRow;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Every number, and every sign in the place of one, is in the file to download. */
class FiguresTableTest {
  private final String file = FiguresTable.csv(DemonstrationEditions.census(Path.of("nowhere")));

  @Test
  void linesEndAsTheStandardSays() {
    assertTrue(
        file.startsWith(
            "study,wave,indicator,category,breakdown,domain,value,low,high,base,status,"
                + "deff,df,cv,revision,comparability,simulated\r\n"));
    assertTrue(file.endsWith("\r\n"));
  }

  @Test
  void aPublishedNumberComesWithItsIntervalAndBase() throws IOException {
    assertEquals(
        List.of(
            "framaspace-usages,2025,office_adoption,office_adoption,,,0.624,0.589,0.658,604,published,,,,1,,true"),
        lines("office_adoption", "office_adoption", ""));
  }

  @Test
  void anAbsentNumberIsItsSignAndNothingElse() throws IOException {
    assertEquals(
        List.of("framaspace-usages,2025,files_tools,kdrive,,,,,,,s,,,,1,,true"),
        lines("files_tools", "kdrive", ""));
    assertEquals(
        List.of(
            "framaspace-usages,2025,office_adoption,office_adoption,sector,environment,,,,,u,,,,1,,true"),
        lines("office_adoption", "office_adoption", "environment"));
  }

  @Test
  void otherWavesOfTrendsAreIncludedOnce() throws IOException {
    assertEquals(5, lines("admin_hours", "admin_hours", "").size());
  }

  @Test
  void itemNonResponseIsOneLineAnIndicator() throws IOException {
    assertEquals(1, lines("satisfaction", FiguresTable.NONRESPONSE, "").size());
  }

  @Test
  void aNumberThatTheStudyStatesIsNotSimulatedAmongSimulatedResponses() {
    ReleasedEdition census = DemonstrationEditions.census(Path.of("nowhere"));
    ReleasedIndicator announced =
        DemonstrationIndicators.indicator(
                "announced",
                "practices",
                ReleasedIndicator.ChartKind.GROWTH,
                LocalText.of("fr", "Espaces annoncés"))
            .quantity("espaces")
            .rows(
                new ReleasedRow(
                    "2025-12-04",
                    LocalText.of("fr", "4 décembre 2025"),
                    ReleasedFixtures.published(2500, 2500)))
            .stated()
            .build();
    String told =
        FiguresTable.csv(
            new ReleasedEdition(
                census.study(),
                census.wave(),
                census.responses(),
                census.population(),
                census.simulated(),
                List.of(announced),
                census.weighting(),
                List.of(),
                List.of(),
                census.response(),
                List.of()));
    assertTrue(told.contains("announced,2025-12-04,,,2500"), told);
    assertTrue(
        told.lines().filter(l -> l.contains("announced")).allMatch(l -> l.endsWith("false")));
    assertTrue(
        told.lines().filter(l -> l.contains("response-rate")).allMatch(l -> l.endsWith("true")));
  }

  private List<String> lines(String indicator, String category, String domain) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            new StringReader(file),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.stream()
          .filter(line -> line.get("indicator").equals(indicator))
          .filter(line -> line.get("category").equals(category))
          .filter(line -> line.get("domain").equals(domain))
          .map(CSVRecord::stream)
          .map(cells -> String.join(",", cells.toList()))
          .toList();
    }
  }
}
