package fr.openl.indicators;

import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Category;
import fr.openl.definition.LocalText;
import fr.openl.definition.Study.Design;
import fr.openl.definition.Study.FrameVariable;
import java.util.List;
import java.util.Optional;

/**
 * What divides the units of a wave into domains: a question, or a variable of the frame that none
 * asks.
 *
 * @param domains its substantive categories, in order
 */
record BreakdownVariable(String id, LocalText label, List<Category> domains) {
  BreakdownVariable {
    domains = domains.stream().filter(category -> !category.dontKnow()).toList();
  }

  /**
   * The variable {@code id} in a wave, by the short name that the study gives it; else it is called
   * by its question. Empty where neither questionnaire nor frame has it.
   */
  static Optional<BreakdownVariable> find(String id, WaveDataSet data, Design design) {
    Optional<FrameVariable> named = Optional.ofNullable(design.variables().get(id));
    return data.codebook()
        .findVariable(id)
        .map(
            asked ->
                new BreakdownVariable(
                    id, named.map(FrameVariable::label).orElse(asked.label()), asked.categories()))
        .or(
            () ->
                named
                    .filter(told -> data.sql().isKnown(id))
                    .map(told -> new BreakdownVariable(id, told.label(), told.categories())));
  }
}
