package fr.openl.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.definition.document.DefinitionProblem;
import fr.openl.definition.document.Reading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong file of indicators yields all its problems, each at its place. */
class IndicatorsReaderTest {
  private static final String QUESTIONS =
      """
      lists:
        sectors: {school: {fr: École, en: School}, sport: {fr: Sport, en: Sport}}
      blocks:
        - id: practices
          title: {fr: Pratiques, en: Practices}
          questions:
            - {id: sector, type: select_one, list: sectors, label: {fr: Secteur, en: Sector}}
            - {id: hours, type: decimal, label: {fr: Heures, en: Hours}}
            - {id: comment, type: text, label: {fr: Mots, en: Words}}
      """;

  @TempDir Path home;

  @Test
  void everyKeyIsRead() {
    Indicator indicator =
        reading(
                """
                - id: schools
                  kind: proportion
                  label: {fr: Écoles, en: Schools}
                  definition: {fr: Part des écoles, en: Share of schools}
                  counts: ${sector} = 'school'
                  among: answered(${hours})
                  base: asked
                  by: [sector]
                  chart: trend
                  headline: true
                """)
            .orRefuse()
            .getFirst();
    Heading heading = indicator.heading();
    assertEquals("schools", indicator.id());
    assertEquals("answered(${hours})", heading.among().orElseThrow().source());
    assertEquals(Base.ASKED, heading.base());
    assertEquals(List.of("sector"), heading.by());
    assertEquals(ChartChoice.TREND, heading.chart());
    assertTrue(heading.headline());
  }

  @Test
  void anUnknownItemIsReportedWithTheNearest() {
    problem(
        "- {id: a, kind: proportion, label: {fr: A, en: A}, counts: \"${sektor} = 'school'\"}",
        "indicators.yaml:2:",
        "sector");
  }

  @Test
  void anImpossibleCategoryIsReported() {
    problem(
        "- {id: a, kind: proportion, label: {fr: A, en: A}, counts: \"${sector} = 'scool'\"}",
        "indicators.yaml:2:",
        "school");
  }

  @Test
  void aTypeErrorIsReported() {
    problem("- {id: a, kind: proportion, label: {fr: A, en: A}, counts: \"${hours}\"}", "a number");
    problem("- {id: a, kind: mean, label: {fr: A, en: A}, of: \"${sector}\"}", "a number");
  }

  @Test
  void wordsHaveNoDistribution() {
    problem(
        "- {id: a, kind: distribution, label: {fr: A, en: A}, of: \"${comment}\"}",
        "found the words of 'comment' in an indicator; expected answered(${comment})");
    problem("- {id: a, kind: distribution, label: {fr: A, en: A}, of: \"${hours}\"}", "one item");
    problem(
        "- {id: a, kind: distribution, label: {fr: A, en: A}, of: \"${hours} + 1\"}", "one item");
  }

  @Test
  void anUnknownBreakdownIsReported() {
    problem(
        "- {id: a, kind: mean, label: {fr: A, en: A}, of: \"${hours}\", by: [sectr]}",
        "unknown breakdown 'sectr'; expected one of sector; did you mean 'sector'?");
    problem(
        "- {id: a, kind: mean, label: {fr: A, en: A}, of: \"${hours}\", by: [hours]}",
        "unknown breakdown 'hours'");
    problem(
        "- {id: a, kind: mean, label: {fr: A, en: A}, of: \"${hours}\", by: [sector, sector]}",
        "breakdown 'sector' twice");
  }

  @Test
  void anIdMayNotOccurTwice() {
    problem(
        """
        - {id: a, kind: mean, label: {fr: A, en: A}, of: "${hours}"}
        - {id: a, kind: mean, label: {fr: A, en: A}, of: "${hours}"}
        """,
        "the id 'a' a second time (first on line 2)");
  }

  @Test
  void anUnknownKindOrKeyIsReported() {
    problem("- {id: a, kind: meen, label: {fr: A, en: A}}", "did you mean 'mean'?");
    problem(
        "- {id: a, kind: mean, label: {fr: A, en: A}, of: \"${hours}\", counts: x}",
        "unknown key 'counts'");
    problem("- {id: a, kind: mean, label: {fr: A, en: A}}", "the key 'of' is missing");
  }

  @Test
  void anIndicatorLooksAtAnswersOfItsWave() {
    problem(
        "- {id: a, kind: mean, label: {fr: A, en: A}, of: \"previous(${hours})\"}", "previous(…)");
    problem(
        "- {id: a, kind: mean, label: {fr: A, en: A}, of: \"1 + 1\"}",
        "an expression that names a question");
  }

  @Test
  void allProblemsComeAtOnce() {
    assertEquals(
        3,
        reading(
                """
                - {id: a, kind: mean, label: {fr: A, en: A}, of: "${nothing}"}
                - {id: b, kind: mean, label: {fr: A, en: A}, of: "${sector}", by: [nothing]}
                """)
            .errors()
            .size());
  }

  @Test
  void aQuestionOfAnOlderWaveMayBeNamed() {
    Scenario given =
        Scenario.givenStudy(home, "census")
            .questionnaire(QUESTIONS.replace("id: hours", "id: minutes"))
            .revision("old", QUESTIONS)
            .wave("2024", "old")
            .wave("2025", "now");
    given.indicators("  - {id: a, kind: mean, label: {fr: A, en: A}, of: \"${hours}\"}\n");
    assertEquals(1, IndicatorsReader.read(given.folder()).orRefuse().size());
  }

  @Test
  void aMissingFileIsOneProblem() {
    Scenario given = Scenario.givenStudy(home, "census").questionnaire(QUESTIONS);
    assertEquals(
        "surveys/demo/indicators.yaml:1:1: error: there is no such file; expected a file",
        IndicatorsReader.read(given.folder()).errors().getFirst().toString());
  }

  private void problem(String yaml, String... parts) {
    List<DefinitionProblem> errors = reading(yaml).errors();
    assertEquals(1, errors.size(), errors::toString);
    for (String part : parts) {
      assertTrue(errors.getFirst().toString().contains(part), errors.getFirst()::toString);
    }
  }

  private Reading<List<Indicator>> reading(String yaml) {
    Scenario given =
        Scenario.givenStudy(home, "census")
            .questionnaire(QUESTIONS)
            .wave("2025", "now")
            .indicators(yaml.indent(2));
    return IndicatorsReader.read(given.folder());
  }
}
