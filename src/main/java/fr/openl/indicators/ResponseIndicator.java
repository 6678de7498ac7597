package fr.openl.indicators;

import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.LocalText;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study.Design;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.weights.FrameTotals;
import fr.openl.estimation.weights.WeightingClass;
import fr.openl.frame.Unit;
import fr.openl.indicators.IndicatorTable.Breakdown;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Domain;
import fr.openl.indicators.IndicatorTable.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The share of the units asked that responded, in each stratum of the frame: RR1 of AAPOR (2023),
 * "Standard Definitions", 10th edition, where every unit asked is eligible. No study declares it;
 * every wave with a frame has it.
 */
public record ResponseIndicator(Heading heading) implements UnitIndicator {
  /** Its id; a study cannot give it, for ids of studies hold no hyphens. */
  public static final String ID = "response-rate";

  /** The response rate by {@code strata}. */
  static ResponseIndicator by(List<String> strata) {
    return new ResponseIndicator(
        new Heading(
            ID,
            new LocalText(Map.of("fr", "Taux de réponse", "en", "Response rate")),
            Optional.empty(),
            Optional.empty(),
            Base.ALL,
            strata,
            ChartChoice.BAR,
            false));
  }

  /** Its table in a wave; empty where no frame says how many were asked in which stratum. */
  static Optional<IndicatorTable> table(WaveDataSet data, WaveWeights weights, Design declared) {
    List<String> strata = weights.design().strata();
    List<Unit> asked =
        data.frame().frame().units().stream()
            .filter(unit -> FrameTotals.isAsked(unit, weights.design()))
            .toList();
    if (strata.isEmpty() || asked.isEmpty()) {
      return Optional.empty();
    }
    ResponseIndicator indicator = by(strata);
    List<WeightingClass> responding = weights.chain().classes();
    return Optional.of(
        new IndicatorTable(
            indicator,
            data.wave().id(),
            List.of(new Row(ID, indicator.heading().label())),
            false,
            Optional.of(cells(asked, responding, variables -> true)),
            strata.stream()
                .flatMap(id -> BreakdownVariable.find(id, data, declared).stream())
                .map(variable -> breakdown(variable, asked, responding))
                .toList()));
  }

  private static Breakdown breakdown(
      BreakdownVariable variable, List<Unit> asked, List<WeightingClass> responding) {
    return new Breakdown(
        variable.id(),
        variable.label(),
        variable.domains().stream()
            .map(
                domain ->
                    new Domain(
                        domain.code(),
                        domain.label(),
                        cells(
                            asked,
                            responding,
                            values -> domain.code().equals(values.get(variable.id())))))
            .filter(domain -> domain.cells().base() > 0)
            .toList());
  }

  private static Cells cells(
      List<Unit> asked, List<WeightingClass> responding, Predicate<Map<String, String>> within) {
    long units = asked.stream().map(Unit::variables).filter(within).count();
    long responses =
        responding.stream()
            .filter(some -> within.test(some.variables()))
            .mapToLong(WeightingClass::units)
            .sum();
    Optional<Estimate> rate =
        units == 0
            ? Optional.empty()
            : Optional.of(Estimate.withoutUncertainty((double) responses / units, units));
    return new Cells(
        units,
        0,
        0,
        units,
        Optional.empty(),
        List.of(new Cell(responses, Math.min(1, responses), Math.min(1, responses), rate)));
  }

  @Override
  public Set<String> items() {
    return Set.of();
  }

  @Override
  public Optional<Indicator> in(Questionnaire revision) {
    return Optional.of(this);
  }

  @Override
  public Scale scale() {
    return Scale.SHARE;
  }

  @Override
  public Optional<String> block() {
    return Optional.of("");
  }

  @Override
  public boolean hasTrends() {
    return false;
  }

  @Override
  public IndicatorTable table(UnitWave wave) {
    return table(wave.data(), wave.weights(), wave.weights().design())
        .orElseGet(() -> IndicatorTable.notAsked(this, wave.data().wave().id()));
  }
}
