package fr.openl.disclosure;

import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.definition.LocalText;
import fr.openl.definition.Study;
import fr.openl.definition.Study.Trim;
import fr.openl.estimation.weights.WeightChain;
import fr.openl.indicators.WaveWeights;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How responses came to stand for the population, as far as a method note tells it.
 *
 * @param responses how many were weighted
 * @param population how many units they stand for
 * @param groupVariables what response groups are crossed from; empty: one group
 * @param groups how many response groups there are
 * @param silentGroups in how many of them nobody answered
 * @param marginVariables to whose counts in the frame weights were calibrated
 * @param silentCategories in how many of their categories nobody answered
 * @param rounds of the calibration
 * @param trim the bounds of weights
 * @param shareTrimmed the share of responses whose weight was cut, 0 to 1
 * @param smallest of the final weights
 * @param largest of the final weights
 * @param effectiveResponses Kish's effective size
 * @param strata what strata are crossed from; empty: one stratum
 * @param lonely the rule for strata with one response: {@code certainty}, {@code average}, {@code
 *     adjust}
 * @param interval of shares: {@code logit}, {@code beta}, {@code wilson}, {@code wald}
 * @param unplaced how many responses are in no estimate, for the frame does not know their unit;
 *     empty where they are few but not none
 */
public record ReleasedWeighting(
    long responses,
    long population,
    List<LocalText> groupVariables,
    int groups,
    int silentGroups,
    List<LocalText> marginVariables,
    int silentCategories,
    int rounds,
    Optional<Trim> trim,
    double shareTrimmed,
    double smallest,
    double largest,
    double effectiveResponses,
    List<LocalText> strata,
    String lonely,
    String interval,
    OptionalLong unplaced) {
  public ReleasedWeighting {
    groupVariables = List.copyOf(groupVariables);
    marginVariables = List.copyOf(marginVariables);
    strata = List.copyOf(strata);
  }

  /** What may be told of a wave's weights. */
  static ReleasedWeighting of(WaveWeights weights, Study study, Codebook codebook) {
    Study.Design design = weights.design();
    WeightChain chain = weights.chain();
    long few = study.disclosure().threshold();
    return new ReleasedWeighting(
        chain.summary().units(),
        Math.round(chain.summary().sum()),
        words(
            design.responseGroups().isEmpty() ? design.strata() : design.responseGroups(),
            study,
            codebook),
        chain.groups(),
        chain.silentGroups(),
        words(
            design.calibrate().values().stream().flatMap(List::stream).distinct().toList(),
            study,
            codebook),
        chain.silentCategories(),
        chain.rounds(),
        design.trim(),
        chain.shareTrimmed(),
        chain.summary().smallest(),
        chain.summary().largest(),
        chain.summary().effectiveUnits(),
        words(design.strata(), study, codebook),
        weights.sample().lonely().name().toLowerCase(Locale.ROOT),
        weights.sample().interval().name().toLowerCase(Locale.ROOT),
        weights.unplaced() > 0 && weights.unplaced() < few
            ? OptionalLong.empty()
            : OptionalLong.of(weights.unplaced()));
  }

  /** What variables of the frame are called: as the study says, else as they are asked. */
  private static List<LocalText> words(List<String> variables, Study study, Codebook codebook) {
    return variables.stream()
        .map(
            id ->
                Optional.ofNullable(study.design().variables().get(id))
                    .map(Study.FrameVariable::label)
                    .or(() -> codebook.findVariable(id).map(Variable::label))
                    .orElseGet(() -> LocalText.of("und", id)))
        .toList();
  }
}
