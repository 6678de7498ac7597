package fr.openl.indicators;

import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Comparability;
import fr.openl.definition.Study.DesignKind;
import fr.openl.estimation.Estimand;
import fr.openl.estimation.PanelChange;
import fr.openl.estimation.Parts;
import fr.openl.frame.StudyFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes how the indicators of a study changed between two of its waves, unit by unit. */
final class ChangeComputation {
  private final WaveDataSet before;
  private final WaveDataSet after;
  private final StudyFolder study;
  private final List<Indicator> indicators;

  ChangeComputation(
      WaveDataSet before, WaveDataSet after, StudyFolder study, List<Indicator> indicators) {
    this.before = before;
    this.after = after;
    this.study = study;
    this.indicators = indicators;
  }

  /** The changes and the breaks; none where a wave is open, as nothing is known of its change. */
  List<IndicatorChange> changes() {
    if (before.wave().design() == DesignKind.OPEN || after.wave().design() == DesignKind.OPEN) {
      return List.of();
    }
    Side first = Side.of(before, study, indicators);
    Side second = Side.of(after, study, indicators);
    List<IndicatorChange> changes = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      Optional<Comparability.Link> why =
          new Continuity(study).findBreak(indicator, before.wave(), after.wave());
      if (!first.asked(i) || !second.asked(i)) {
        continue;
      }
      if (why.isPresent()) {
        changes.add(new IndicatorChange.Break(indicator.id(), before.wave().id(), why.get()));
      } else if (first.summed(i) && second.summed(i)) {
        changes.addAll(changes(i, first, second));
      } else {
        changes.addAll(change(i, first, second).stream().toList());
      }
    }
    return changes;
  }

  private List<IndicatorChange> changes(int i, Side first, Side second) {
    List<IndicatorTable.Row> rows = second.rows(i);
    List<String> earlier = first.rows(i).stream().map(IndicatorTable.Row::code).toList();
    PanelChange.Side one = first.numbers(i);
    PanelChange.Side two = second.numbers(i);
    List<IndicatorChange> changes = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int same = earlier.indexOf(rows.get(row).code());
      if (same >= 0) {
        IndicatorTable.Row of = rows.get(row);
        PanelChange.of(first.estimands(i).get(same), one, second.estimands(i).get(row), two)
            .map(
                change ->
                    new IndicatorChange.Estimated(
                        indicators.get(i).id(), of.code(), of.label(), before.wave().id(), change))
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  private Optional<IndicatorChange> change(int i, Side first, Side second) {
    return first
        .number(i)
        .flatMap(
            one ->
                second
                    .number(i)
                    .flatMap(
                        two ->
                            new UnitChange(first.units(), second.units())
                                .of(one, two)
                                .map(
                                    change ->
                                        new IndicatorChange.Estimated(
                                            indicators.get(i).id(),
                                            two.row(),
                                            indicators.get(i).heading().label(),
                                            before.wave().id(),
                                            change))));
  }

  /** One of the two waves. */
  private record Side(WaveDataSet data, IndicatorComputation computation, WaveMoments moments) {
    static Side of(WaveDataSet data, StudyFolder study, List<Indicator> indicators) {
      IndicatorComputation computation =
          new IndicatorComputation(data, study.study().design(), indicators);
      return new Side(data, computation, computation.moments(true));
    }

    boolean asked(int i) {
      return computation.placed().get(i).asked().isPresent();
    }

    /** Whether its change is told from sums, not from the values of single units. */
    boolean summed(int i) {
      return computation.placed().get(i).summed().isPresent();
    }

    List<IndicatorTable.Row> rows(int i) {
      return indicator(i).rows(data.codebook());
    }

    List<Estimand> estimands(int i) {
      return indicator(i).estimates(data.codebook()).stream().map(RowEstimate::estimand).toList();
    }

    PanelChange.Side numbers(int i) {
      WaveMoments.Weighed weighed = moments.everyone(computation.placed().get(i).prefix());
      Parts parts = weighed.parts();
      return new PanelChange.Side(
          parts, weighed.sample().weighted(parts, estimands(i), UnitCounts.LOOKED));
    }

    UnitWave units() {
      return new UnitWave(data, moments.weights(), List.of());
    }

    /** The number of an indicator that looks at single units, if it has a single one. */
    Optional<UnitNumber> number(int i) {
      return computation
          .placed()
          .get(i)
          .asked()
          .filter(UnitIndicator.class::isInstance)
          .map(UnitIndicator.class::cast)
          .flatMap(indicator -> indicator.findNumber(units()));
    }

    private SummedIndicator indicator(int i) {
      return computation.placed().get(i).summed().orElseThrow();
    }
  }
}
