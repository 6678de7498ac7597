package fr.openl.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.definition.document.DefinitionProblem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds that look at single units say what is wrong with their declaration, and where. */
class UnitIndicatorsReaderTest {
  private static final String QUESTIONS =
      """
      lists:
        tools: {from: tools.csv, code: id, label: label}
        moods: {good: Good, bad: Bad}
      blocks:
        - id: practices
          title: Practices
          questions:
            - {id: files, type: select_multiple, list: tools, label: Files}
            - {id: chat, type: select_multiple, list: tools, label: Chat}
            - {id: mood, type: select_one, list: moods, label: Mood}
            - {id: gb, type: decimal, label: Room}
      """;

  @TempDir Path home;

  @Test
  void quantilesAreSharesInOrder() {
    problem(
        "kind: quantile, of: \"${gb}\", at: [0.5, 0.25]",
        "found 0.25 in at; expected shares above 0 and below 1 in ascending order");
    problem("kind: quantile, of: \"${gb}\", at: [50]", "found 50 in at");
    problem("kind: quantile, of: \"${gb}\", at: []", "found no share in at");
  }

  @Test
  void otherBasesAreRefused() {
    problem(
        "kind: quantile, of: \"${gb}\", at: [0.5], base: all",
        "found base: all; expected base: answered or none");
  }

  @Test
  void aScoreNamesCategoriesOnceAndRightly() {
    problem(
        "kind: net_score, of: \"${mood}\", top: [goood], bottom: [bad]",
        "unknown category 'goood'; expected one of good, bad; did you mean 'good'?");
    problem(
        "kind: net_score, of: \"${mood}\", top: [good], bottom: [good]",
        "category 'good' in top and in bottom");
    problem("kind: net_score, of: \"${gb}\", top: [good], bottom: [bad]", "one item: a category");
  }

  @Test
  void anIndexIsOverItemsThatItsConditionSuits() {
    problem(
        "kind: index, over: {tool: [files, chatt]}, counts: \"libre(${tool})\"",
        "unknown item 'chatt'",
        "did you mean 'chat'?");
    problem(
        "kind: index, over: {tool: [files, mood]}, counts: \"libre(${tool})\"",
        "something else than an item of a catalogue where ${tool} is ${mood}");
    problem(
        "kind: mean_share, over: {tool: [files]}, counts: \"libre(${files})\"",
        "a condition on ${tool}, which stands for each item");
    problem(
        "kind: index, over: {a: [files], b: [chat]}, counts: \"libre(${a})\"",
        "found 2 names in over");
  }

  @Test
  void aQuotaIsAnAmountWithADay() {
    problem(
        "kind: saturation, of: \"${gb}\", quota: [{from: 2025-01-01, amount: 0}]",
        "an amount above 0");
    problem(
        "kind: saturation, of: \"${gb}\", quota: [{from: 2025-01-01, amount: 4}, {from: 2025-01-01,"
            + " amount: 5}]",
        "found 2025-01-01 twice");
    problem("kind: saturation, of: \"${gb}\"", "the key 'quota' is missing");
    problem(
        "kind: saturation, of: \"${gb}\", quota: [{from: 2025-01-01, amount: 4}], threshold: 0",
        "a part of the quota above 0");
  }

  @Test
  void aFlowIsOfChoices() {
    problem("kind: flow, of: \"${gb}\"", "one item: a category or a set of categories");
    problem(
        "kind: flow, of: \"${files}\", without: [nune]",
        "unknown category 'nune'",
        "did you mean 'none'?");
    problem("kind: flow, of: \"${files}\", show: matrixx", "did you mean 'matrix'?");
  }

  @Test
  void aDiffusionHasOneSourceOfCountsThatNeverFall() {
    problem("kind: diffusion", "found neither counts nor frame");
    problem(
        "kind: diffusion, frame: opened, counts: [{on: 2025-01-01, count: 4}]",
        "found counts and frame");
    problem(
        "kind: diffusion, counts: [{on: 2025-01-01, count: 4}, {on: 2026-01-01, count: 3}]",
        "found fewer on 2026-01-01 than before");
    problem(
        "kind: diffusion, frame: opened, block: practises",
        "unknown block 'practises'",
        "did you mean 'practices'?");
    problem("kind: diffusion, frame: opened, by: [mood]", "found by in a diffusion");
  }

  private void problem(String indicator, String... parts) {
    List<DefinitionProblem> errors =
        IndicatorsReader.read(
                Scenario.givenStudy(home, "census")
                    .file("tools.csv", "id,label,libre\nnextcloud,Nextcloud,yes\nnone,None,\n")
                    .questionnaire(QUESTIONS)
                    .wave("2025", "now")
                    .indicators("  - {id: a, label: A, " + indicator + "}\n")
                    .folder())
            .errors();
    assertEquals(1, errors.size(), errors::toString);
    assertTrue(errors.getFirst().toString().contains("indicators.yaml:2:"));
    for (String part : parts) {
      assertTrue(errors.getFirst().toString().contains(part), errors.getFirst()::toString);
    }
  }
}
