package fr.openl.indicators;

import fr.openl.dataset.UnitTable;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.Interval;
import fr.openl.estimation.PanelChange;
import fr.openl.estimation.statistics.Estimated;
import fr.openl.estimation.statistics.QuantileRule;
import fr.openl.estimation.statistics.WaveChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the number of an indicator that looks at single units changed between two waves. */
record UnitChange(UnitWave before, UnitWave after) {

  /** The change; empty where a wave has no unit in the base, or units that answered repeatedly. */
  Optional<PanelChange> of(UnitNumber one, UnitNumber two) {
    if (before.weights().severalResponses() || after.weights().severalResponses()) {
      return Optional.empty();
    }
    try (UnitTable first = before.units(one.query());
        UnitTable second = after.units(two.query());
        DataFile unitsBefore = first.units();
        DataFile unitsAfter = second.units()) {
      if (isEmpty(unitsBefore) || isEmpty(unitsAfter)) {
        return Optional.empty();
      }
      List<Estimated> parts =
          WaveChange.of(
              one.statistic().apply(unitsBefore),
              wave(before, unitsBefore),
              two.statistic().apply(unitsAfter),
              wave(after, unitsAfter));
      Map<String, Estimated> byName =
          parts.stream()
              .filter(part -> part.level().equals(two.level()))
              .collect(Collectors.toMap(Estimated::statistic, Function.identity()));
      return part(byName, WaveChange.CHANGE)
          .map(
              change ->
                  new PanelChange(
                      change,
                      part(byName, WaveChange.IN_BOTH),
                      part(byName, WaveChange.BY_NEWCOMERS),
                      part(byName, WaveChange.BY_LEAVERS)));
    }
  }

  private static boolean isEmpty(DataFile units) {
    return units.profile(units.getColumn(UnitGroups.ANSWERED)).counts().get("true") == null;
  }

  private static WaveChange.Wave wave(UnitWave wave, DataFile units) {
    return new WaveChange.Wave(
        units,
        wave.plan(units, UnitGroups.ANSWERED, Optional.empty(), List.of(), QuantileRule.MATH),
        units.getColumn(UnitWave.UNIT));
  }

  /** Empty where no unit adds to a part. */
  private static Optional<Estimate> part(Map<String, Estimated> parts, String name) {
    return Optional.ofNullable(parts.get(name))
        .filter(part -> part.n() > 0 && Double.isFinite(part.estimate()))
        .map(
            part ->
                part.degrees() > 0 && Double.isFinite(part.standardError())
                    ? new Estimate(
                        part.estimate(),
                        part.n(),
                        OptionalDouble.of(part.standardError()),
                        Optional.of(new Interval(part.low(), part.high())),
                        Optional.of(
                            new Estimate.Precision(
                                OptionalDouble.empty(), part.degrees(), part.n())))
                    : Estimate.withoutUncertainty(part.estimate(), part.n()));
  }
}
