package fr.openl.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.estimation.Estimate;
import fr.openl.indicators.IndicatorTable.Cells;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indicators count the units they say they count. */
class IndicatorsTest {
  private static final String QUESTIONS =
      """
      lists:
        tools: {files: {fr: Fichiers, en: Files}, mail: {fr: Courriel, en: Mail}}
        often: {daily: {fr: Souvent, en: Often}, never: {fr: Jamais, en: Never}, dk: {fr: Sais pas, en: Don't know, missing: dont_know}}
        sectors: {school: {fr: École, en: School}, sport: {fr: Sport, en: Sport}, food: {fr: Repas, en: Food}}
      blocks:
        - id: practices
          title: {fr: Pratiques, en: Practices}
          questions:
            - {id: sector, type: select_one, list: sectors, label: {fr: Secteur, en: Sector}}
            - {id: member, type: yes_no, label: {fr: Membre, en: Member}}
            - {id: hours, type: decimal, unit: hours, label: {fr: Heures, en: Hours}}
            - {id: tool, type: select_multiple, list: tools, label: {fr: Outils, en: Tools}}
            - {id: freq, type: select_one, list: often, label: {fr: Usage, en: Use}}
            - {id: use, type: grid, rows: {talk: {fr: Parler, en: Talk}}, list: often, label: {fr: Usages, en: Uses}}
            - {id: mood, type: scale, from: 0, to: 2, label: {fr: Humeur, en: Mood}}
      """;

  private static final List<String> RESPONSES =
      List.of(
          "sector=school member=yes hours=2 tool=files freq=daily use.talk=daily mood=0",
          "sector=school member=no hours=4 tool=files,mail freq=never use.talk=never mood=2",
          "sector=sport member=yes hours=- tool=mail freq=dk use.talk=dk mood=2",
          "sector=sport member=- hours=9 tool=- freq=- use.talk=- mood=-",
          "sector=- member=no");

  @TempDir Path home;

  @Test
  void aProportionIsOverThoseWhoAnsweredUnlessItSaysOtherwise() {
    assertEquals("1 of 2", share("kind: proportion, counts: \"${freq} = 'daily'\""));
    assertEquals("1 of 4", share("kind: proportion, base: asked, counts: \"${freq} = 'daily'\""));
    assertEquals("1 of 5", share("kind: proportion, base: all, counts: \"${freq} = 'daily'\""));
  }

  @Test
  void dontKnowCountsOnlyWhereItIsInTheBase() {
    assertEquals("0 of 2", share("kind: proportion, counts: \"${freq} = 'dk'\""));
    assertEquals("1 of 4", share("kind: proportion, base: asked, counts: \"${freq} = 'dk'\""));
  }

  @Test
  void amongSaysWhichUnitsItLooksAt() {
    assertEquals(
        "1 of 1", share("kind: proportion, counts: \"${freq} = 'daily'\", among: \"${member}\""));
    assertEquals(
        "1 of 2",
        share(
            "kind: proportion, base: asked, counts: \"${freq} = 'daily'\", among: \"${member}\""));
  }

  @Test
  void aFilterThatSettlesTheMatterNeedsNoSecondAnswer() {
    assertEquals(
        "1 of 3",
        share("kind: proportion, counts: \"${member} and ${freq} = 'daily'\""),
        "two are no members: false whatever the frequency; one is daily; two stay unknown");
  }

  @Test
  void oneCategoryOfSeveralIsAYesOrNo() {
    assertEquals("2 of 3", share("kind: proportion, counts: \"selected(${tool}, 'mail')\""));
  }

  @Test
  void rowsOfAGridAreItemsOfTheirOwn() {
    assertEquals("1 of 2", share("kind: proportion, counts: \"${use.talk} = 'daily'\""));
  }

  @Test
  void itemNonresponseIsWhoWasAskedWithoutASubstantiveAnswer() {
    Cells cells = everyone("kind: proportion, counts: \"${freq} = 'daily'\"");
    assertEquals(5, cells.looked());
    assertEquals(4, cells.asked());
    assertEquals(2, cells.answered());
  }

  @Test
  void aMeanIsOverTheAmountsGiven() {
    IndicatorTable table = table("kind: mean, of: \"${hours}\"");
    Cells cells = table.everyone().orElseThrow();
    assertEquals(5.0, cells.cells().getFirst().estimate().orElseThrow().value(), 1e-12);
    assertEquals(3, cells.base());
    assertEquals(9, cells.cells().getFirst().largest());
    assertEquals(15, cells.cells().getFirst().total());
  }

  @Test
  void aMeanOverThoseAskedCountsSilenceAsZero() {
    assertEquals(
        3.75,
        everyone("kind: mean, base: asked, of: \"${hours}\"")
            .cells()
            .getFirst()
            .estimate()
            .orElseThrow()
            .value(),
        1e-12);
  }

  @Test
  void aDistributionHasARowForEachCategory() {
    IndicatorTable table = table("kind: distribution, of: \"${freq}\"");
    assertEquals(List.of("daily", "never"), codes(table));
    assertEquals(List.of("1 of 2", "1 of 2"), shares(table.everyone().orElseThrow()));
    assertTrue(table.rowsDivideTheBase());
    IndicatorTable asked = table("kind: distribution, base: asked, of: \"${freq}\"");
    assertEquals(List.of("daily", "never", "dk"), codes(asked));
    assertEquals(List.of("1 of 4", "1 of 4", "1 of 4"), shares(asked.everyone().orElseThrow()));
  }

  @Test
  void aDistributionOfSeveralChoicesMayExceedTheWhole() {
    IndicatorTable table = table("kind: distribution, of: \"${tool}\"");
    assertEquals(List.of("2 of 3", "2 of 3"), shares(table.everyone().orElseThrow()));
    assertFalse(table.rowsDivideTheBase());
  }

  @Test
  void scalesAndYesOrNoHaveDistributionsToo() {
    assertEquals(
        List.of("1 of 3", "0 of 3", "2 of 3"),
        shares(everyone("kind: distribution, of: \"${mood}\"")));
    IndicatorTable member = table("kind: distribution, of: \"${member}\"");
    assertEquals(List.of("yes", "no"), codes(member));
    assertEquals(List.of("2 of 4", "2 of 4"), shares(member.everyone().orElseThrow()));
  }

  @Test
  void domainsAreTheCategoriesOfTheBreakdown() {
    IndicatorTable table =
        table("kind: proportion, counts: \"${freq} = 'daily'\", by: [sector, member]");
    assertEquals(
        List.of("school 1 of 2", "sport 0 of 0", "food 0 of 0", "yes 1 of 1", "no 0 of 1"),
        table.breakdowns().stream()
            .flatMap(breakdown -> breakdown.domains().stream())
            .map(domain -> domain.code() + " " + shares(domain.cells()).getFirst())
            .toList());
  }

  @Test
  void voidedAnswersAreInNoBase() {
    Scenario given = scenario("kind: proportion, base: all, counts: \"${freq} = 'daily'\"");
    given.wave(
        "2025",
        "now",
        "voids: [{questions: [freq], when: \"${sector} = 'school'\", reason: {fr: Oui., en:"
            + " Yes.}}]");
    assertEquals(List.of("0 of 3"), shares(results(given).everyone().orElseThrow()));
  }

  @Test
  void aWaveThatDidNotAskHasNoNumbers() {
    Scenario given =
        scenario("kind: proportion, counts: \"${freq} = 'daily'\"")
            .revision("old", QUESTIONS.replace("id: freq", "id: frequence"))
            .wave("2024", "old")
            .responses("2024", List.of("frequence=daily"));
    try (WaveDataSet data = given.open("2024")) {
      IndicatorTable table =
          WaveResults.of(indicators(given), data, given.folder().study().design())
              .tables()
              .getFirst();
      assertEquals(Optional.empty(), table.everyone());
      assertEquals(1, table.rows().size());
    }
  }

  @Test
  void anOpenWaveHasNoInterval() {
    Scenario given = scenario("kind: proportion, counts: \"${freq} = 'daily'\"");
    assertTrue(estimateOf(results(given)).interval().isPresent());
    Scenario.givenStudy(home, "open");
    assertTrue(estimateOf(results(given)).interval().isEmpty());
  }

  private static Estimate estimateOf(IndicatorTable table) {
    return table.everyone().orElseThrow().cells().getFirst().estimate().orElseThrow();
  }

  private String share(String indicator) {
    return shares(everyone(indicator)).getFirst();
  }

  private Cells everyone(String indicator) {
    return table(indicator).everyone().orElseThrow();
  }

  private IndicatorTable table(String indicator) {
    return results(scenario(indicator));
  }

  private Scenario scenario(String indicator) {
    return Scenario.givenStudy(home, "census")
        .questionnaire(QUESTIONS)
        .wave("2025", "now")
        .indicators("  - {id: it, label: {fr: Lui, en: It}, " + indicator + "}\n")
        .responses("2025", RESPONSES);
  }

  private static IndicatorTable results(Scenario given) {
    try (WaveDataSet data = given.open("2025")) {
      return WaveResults.of(indicators(given), data, given.folder().study().design())
          .findTable("it")
          .orElseThrow();
    }
  }

  private static List<Indicator> indicators(Scenario given) {
    return IndicatorsReader.read(given.folder()).orRefuse();
  }

  private static List<String> codes(IndicatorTable table) {
    return table.rows().stream().map(IndicatorTable.Row::code).toList();
  }

  private static List<String> shares(Cells cells) {
    return cells.cells().stream()
        .map(cell -> Math.round(cell.total()) + " of " + cells.base())
        .toList();
  }
}
