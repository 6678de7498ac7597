package fr.openl.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Response.Origin;
import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.frame.StudyFolder;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition tells of a wave what may be told, and of the waves before it what can be compared. */
class DisclosureControlTest {
  private static final String QUESTIONS =
      """
      lists:
        often: {daily: {fr: Souvent, en: Often}, never: {fr: Jamais, en: Never}}
        sectors: {school: {fr: École, en: School}, sport: {fr: Sport, en: Sport}, food: {fr: Repas, en: Food}}
      blocks:
        - id: practices
          title: {fr: Pratiques, en: Practices}
          questions:
            - {id: sector, type: select_one, list: sectors, label: {fr: Secteur, en: Sector}}
            - {id: freq, type: select_one, list: often, label: {fr: Usage, en: Use}}
            - {id: hours, type: decimal, unit: hours, label: {fr: Heures, en: Hours}}
          comparable: {freq: {since: "2024", with: reworded}}
      """;

  @TempDir Path home;
  private Scenario given;

  @BeforeEach
  void threeWaves() {
    given =
        Scenario.givenStudy(home, "census")
            .questionnaire(QUESTIONS)
            .revision("old", QUESTIONS.replaceAll(".*id: hours.*\n", ""))
            .wave("2023", "old")
            .wave(
                "2024",
                "old",
                "voids: [{questions: [freq], when: \"${sector} = 'food'\", reason: {fr: Panne., en:"
                    + " Failure.}}]")
            .wave("2025", "now", "frame: {units: 700}")
            .indicators(
                """
                  - {id: daily, kind: proportion, label: {fr: Souvent, en: Often}, counts: "${freq} = 'daily'", by: [sector], headline: true}
                  - {id: effort, kind: mean, label: {fr: Temps, en: Time}, of: "${hours}"}
                  - {id: spread, kind: distribution, label: {fr: Usage, en: Use}, of: "${freq}"}
                """)
            .responses(
                "2023", answers(40, "sector=school freq=daily", 60, "sector=sport freq=never"))
            .responses(
                "2024", answers(30, "sector=school freq=daily", 70, "sector=food freq=never"))
            .responses(
                "2025",
                Origin.SIMULATED,
                answers(
                    60, "sector=school freq=daily hours=2",
                    60, "sector=school freq=never hours=4",
                    50, "sector=sport freq=daily hours=1",
                    50, "sector=sport freq=never hours=1",
                    4, "sector=food freq=daily hours=1",
                    26, "sector=food freq=-"));
  }

  @Test
  void anEditionDescribesItsWave() {
    ReleasedEdition edition = edition("2025");
    assertEquals(250, edition.responses());
    assertEquals(700, edition.population().orElseThrow());
    assertTrue(edition.simulated());
    assertFalse(edition("2024").simulated());
    assertEquals(List.of("daily", "effort", "spread"), ids(edition));
    ReleasedIndicator effort = indicator("2025", "effort");
    assertEquals(Optional.of("hours"), effort.unit());
    assertEquals("practices", effort.block());
    assertEquals(ReleasedIndicator.Scale.QUANTITY, effort.scale());
  }

  @Test
  void aSmallDomainIsHiddenWithAPartnerButEveryoneIsTold() {
    ReleasedIndicator daily = indicator("2025", "daily");
    assertEquals("0.509 of 224", told(daily.rows().getFirst().estimate()));
    assertEquals(
        List.of("school 0.500 of 120", "sport s", "food s"),
        daily.breakdowns().getFirst().domains().stream()
            .map(domain -> domain.code() + " " + told(domain.rows().getFirst().estimate()))
            .toList());
  }

  @Test
  void aPublishedShareCarriesItsInterval() {
    Published share = (Published) indicator("2025", "daily").rows().getFirst().estimate();
    Published.Bounds bounds = share.bounds().orElseThrow();
    assertTrue(bounds.low() < share.value() && share.value() < bounds.high());
  }

  @Test
  void itemNonresponseIsToldBeside() {
    assertEquals("0.104 of 250", told(indicator("2025", "daily").itemNonresponse().orElseThrow()));
  }

  @Test
  void whatAWaveDidNotAskSaysSo() {
    ReleasedIndicator effort = indicator("2024", "effort");
    assertEquals("na", told(effort.rows().getFirst().estimate()));
    assertEquals("na", told(effort.itemNonresponse().orElseThrow()));
    assertEquals(List.of(), effort.trends());
    assertEquals("practices", effort.block());
  }

  @Test
  void trendsBreakWhereTheQuestionChangedAndRemarkWhatWasVoided() {
    List<ReleasedTrend.Point> points = indicator("2025", "daily").trends().getFirst().points();
    assertEquals(List.of("2023", "2024", "2025"), points.stream().map(p -> p.wave()).toList());
    assertEquals(
        List.of("0.400 of 100", "s", "0.509 of 224"),
        points.stream().map(p -> told(p.estimate())).toList(),
        "in 2024 all thirty that are left say daily: that would say it of each");
    assertEquals(List.of(false, true, false), points.stream().map(p -> p.breakBefore()).toList());
    assertEquals("Failure.", points.get(1).remark().orElseThrow().in("en", "fr").words());
    assertEquals(Optional.empty(), points.get(2).remark());
  }

  @Test
  void trendsOfADistributionHaveALineForEachCategory() {
    assertEquals(
        List.of("daily", "never"),
        indicator("2025", "spread").trends().stream().map(ReleasedTrend::code).toList());
  }

  @Test
  void theFirstWaveHasNoTrendAndAnEditionDoesNotLookAhead() {
    assertEquals(List.of(), indicator("2023", "daily").trends());
    assertEquals(2, indicator("2024", "daily").trends().getFirst().points().size());
  }

  private ReleasedIndicator indicator(String wave, String id) {
    return edition(wave).indicators().stream()
        .filter(indicator -> indicator.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private ReleasedEdition edition(String wave) {
    StudyFolder folder = given.folder();
    List<Indicator> indicators = IndicatorsReader.read(folder).orRefuse();
    List<WaveResults> results = new ArrayList<>();
    for (String each : List.of("2025", "2023", "2024")) {
      try (WaveDataSet data = given.open(each)) {
        results.add(WaveResults.of(indicators, data, folder.study().design()));
      }
    }
    return new DisclosureControl(folder, ReleaseLedger.none())
        .release(results).stream()
            .filter(edition -> edition.wave().id().equals(wave))
            .findFirst()
            .orElseThrow();
  }

  private static List<String> ids(ReleasedEdition edition) {
    return edition.indicators().stream().map(ReleasedIndicator::id).toList();
  }

  private static String told(Released released) {
    return switch (released) {
      case Published p -> String.format(Locale.ROOT, "%.3f of %d", p.value(), p.base());
      case Suppressed s -> s.sign().code();
    };
  }

  /** How many times which line, in turn. */
  private static List<String> answers(Object... timesAndLine) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < timesAndLine.length; i += 2) {
      lines.addAll(Collections.nCopies((Integer) timesAndLine[i], (String) timesAndLine[i + 1]));
    }
    return lines;
  }
}
