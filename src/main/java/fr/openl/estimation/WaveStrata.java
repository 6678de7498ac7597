package fr.openl.estimation;

import fr.openl.definition.Study.Design;
import fr.openl.estimation.variance.Stratum;
import fr.openl.estimation.weights.FrameTotals;
import fr.openl.estimation.weights.WeightingClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The strata of a wave: in each r_h units responded of N_h in the population, as if drawn.
 *
 * @param ofClass the stratum of each weighting class
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of many classes, never compared
record WaveStrata(List<Stratum> strata, int[] ofClass) {
  WaveStrata {
    strata = List.copyOf(strata);
  }

  /**
   * The strata in which any unit responded.
   *
   * @param frame empty where the size of the population is not known
   */
  static WaveStrata of(Design design, Optional<FrameTotals> frame, List<WeightingClass> classes) {
    Map<String, Long> responded = new LinkedHashMap<>();
    classes.forEach(
        ofUnits -> responded.merge(ofUnits.crossing(design.strata()), ofUnits.units(), Long::sum));
    List<String> names = List.copyOf(responded.keySet());
    List<Stratum> strata = new ArrayList<>();
    responded.forEach(
        (name, units) ->
            strata.add(
                new Stratum(
                    name,
                    Math.toIntExact(units),
                    frame
                        .map(totals -> (double) totals.population().getOrDefault(name, units))
                        .orElse(Double.POSITIVE_INFINITY))));
    return new WaveStrata(
        strata,
        classes.stream()
            .mapToInt(ofUnits -> names.indexOf(ofUnits.crossing(design.strata())))
            .toArray());
  }

  /** Whether the size of the population is known. */
  boolean isFinite() {
    return strata.stream().noneMatch(stratum -> Double.isInfinite(stratum.population()));
  }
}
