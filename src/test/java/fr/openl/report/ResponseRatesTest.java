package fr.openl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.disclosure.DisclosureControl;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.Suppressed;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answered, by stratum: told where nobody is singled out, on the method page with a chart. */
class ResponseRatesTest {
  private static final String DESIGN =
      "{kind: census, strata: [field], lonely: average, variables: {field: {label: Field,"
          + " categories: {school: School, sport: Sport, food: Food, art: Art}}}}";

  @TempDir Path home;
  private ReleasedEdition edition;

  /** Of 100 schools 40 answered, of 100 sport clubs 30, of 60 art collectives 20, of 50 food 3. */
  @BeforeEach
  void givenACensus() {
    List<String> frame = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    add("school", 100, 40, frame, answers);
    add("sport", 100, 30, frame, answers);
    add("art", 60, 20, frame, answers);
    add("food", 50, 3, frame, answers);
    Scenario given =
        Scenario.givenStudyDesigned(home, DESIGN)
            .questionnaire(
                """
                blocks:
                  - id: practices
                    title: Practices
                    questions:
                      - {id: free, type: yes_no, label: Free}
                """)
            .indicators(
                "  - {id: free, kind: proportion, label: Free, counts: \"${free}\", base: all,"
                    + " by: [field]}\n")
            .frame("unit_id,field", frame)
            .wave("2025", "now", "frame: {file: frame.csv, units: 310}")
            .responses("2025", answers);
    try (WaveDataSet data = given.open("2025")) {
      WaveResults results =
          WaveResults.of(
              IndicatorsReader.read(given.folder()).orRefuse(),
              data,
              given.folder().study().design());
      edition =
          new DisclosureControl(given.folder(), ReleaseLedger.none())
              .release(List.of(results))
              .getFirst();
    }
  }

  @Test
  void theRateOfEveryoneAndOfLargeGroupsIsTold() {
    ReleasedIndicator rates = edition.response().orElseThrow();
    Published all = assertInstanceOf(Published.class, rates.rows().getFirst().estimate());
    assertEquals(93.0 / 310, all.value(), 1e-12);
    assertEquals(310, all.base());
    Published school = assertInstanceOf(Published.class, byField(rates).get("school"));
    assertEquals(0.4, school.value(), 1e-12);
    assertEquals(100, school.base());
  }

  @Test
  void aGroupOfFewResponsesIsHiddenAndFollowsFromNoOtherTable() {
    Map<String, Released> rates = byField(edition.response().orElseThrow());
    assertInstanceOf(Suppressed.class, rates.get("food"));
    Map<String, Released> shares = byField(edition.indicators().getFirst());
    TreeSet<String> silent = new TreeSet<>();
    for (String field : List.of("school", "sport", "art", "food")) {
      if (rates.get(field) instanceof Suppressed && shares.get(field) instanceof Suppressed) {
        silent.add(field);
      }
    }
    assertTrue(silent.size() >= 2, "else the total tells of food: " + silent);
    assertTrue(silent.contains("food"));
  }

  @Test
  void theMethodPageShowsThemWithAChart() throws IOException {
    Path out = home.resolve("published");
    new YearlyReport().publish(List.of(edition), out);
    String page = Files.readString(out.resolve("demo/2025/en/method.html"));
    assertTrue(page.contains("id=\"response-rate-by-field-title\""));
    assertTrue(page.contains(">40.0%<"));
    assertFalse(page.contains("6.0%"), "3 of 50");
    assertTrue(Files.exists(out.resolve("demo/2025/en/charts/response-rate-by-field.svg")));
  }

  private static Map<String, Released> byField(ReleasedIndicator indicator) {
    Map<String, Released> numbers = new HashMap<>();
    indicator
        .breakdowns()
        .getFirst()
        .domains()
        .forEach(domain -> numbers.put(domain.code(), domain.rows().getFirst().estimate()));
    return numbers;
  }

  private static void add(
      String field, int units, int responses, List<String> frame, List<String> answers) {
    for (int i = 0; i < units; i++) {
      frame.add(field + i + "," + field);
      if (i < responses) {
        answers.add("unit=" + field + i + " free=" + (i % 2 == 0 ? "yes" : "no"));
      }
    }
  }
}
