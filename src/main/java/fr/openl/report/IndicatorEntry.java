package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.dataset.Codebook;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Questionnaire;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.indicators.Indicator;
import fr.openl.opendata.OpenEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the codebook page says of an indicator.
 *
 * @param subject what it is computed from, where the study declares it
 * @param among the condition of the units it looks at
 * @param base in words
 * @param hash of the definition
 * @param asked the variables it rests on that this wave asked
 * @param elsewhere those that only other waves asked, in words
 */
public record IndicatorEntry(
    String id,
    Passage label,
    Optional<Passage> definition,
    Optional<ToldFormula> subject,
    Optional<ToldFormula> among,
    String base,
    Optional<String> hash,
    List<Rest> asked,
    List<String> elsewhere) {
  public IndicatorEntry {
    asked = List.copyOf(asked);
    elsewhere = List.copyOf(elsewhere);
  }

  /** A variable that an indicator rests on. */
  public record Rest(String variable, Passage label) {}

  static IndicatorEntry of(ReleasedIndicator indicator, OpenEdition edition, Setting setting) {
    Optional<Indicator> declared = edition.findDeclared(indicator.id());
    Codebook codebook = Codebook.of(edition.asked());
    List<Rest> asked = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (String item : edition.itemsOf(indicator.id())) {
      codebook
          .findVariable(item)
          .ifPresentOrElse(
              variable -> asked.add(new Rest(item, setting.passage(variable.label()))),
              () -> elsewhere.addAll(elsewhere(item, edition, setting)));
    }
    return new IndicatorEntry(
        indicator.id(),
        setting.passage(indicator.label()),
        indicator.definition().map(setting::passage),
        declared
            .filter(found -> !found.estimatedFrom().isEmpty())
            .map(found -> subject(found, edition, setting)),
        declared
            .flatMap(found -> found.heading().among())
            .map(formula -> ToldFormula.condition(formula, edition.asked(), setting)),
        Origin.sentence(Origin.base(indicator), setting.words()),
        edition.definitionHash(indicator),
        asked,
        elsewhere);
  }

  /** What is counted or added up; the questions it names stand below it. */
  private static ToldFormula subject(Indicator indicator, OpenEdition edition, Setting setting) {
    return indicator
        .formula()
        .map(
            formula ->
                indicator.isShareOfUnits()
                    ? ToldFormula.condition(formula, edition.asked(), setting)
                    : ToldFormula.answers(formula, edition.asked(), setting))
        .orElseGet(() -> new ToldFormula(Optional.empty(), indicator.estimatedFrom()));
  }

  private static List<String> elsewhere(String item, OpenEdition edition, Setting setting) {
    List<String> said = new ArrayList<>();
    for (Map.Entry<String, Questionnaire> revision : edition.revisions().entrySet()) {
      if (revision.getValue().findItem(item).isPresent()) {
        said.add(setting.words().say("codebook.elsewhere", item, revision.getKey()));
      }
    }
    return said;
  }
}
