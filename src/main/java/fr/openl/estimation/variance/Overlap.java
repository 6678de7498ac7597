package fr.openl.estimation.variance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sampling units that two waves have in common tell of the covariance of their totals.
 * Särndal, Swensson and Wretman (1992), section 9.9; Qualité and Tillé (2008), Survey Methodology
 * 34, 173–181.
 */
public final class Overlap {
  private Overlap() {}

  /**
   * A sampling unit's part in a total.
   *
   * @param sum of the weighted linearised values of its units
   */
  public record Unit(Stratum stratum, double sum) {}

  /**
   * Σ_h (k − n₁n₂/N)·s₁₂ over the k sampling units that both waves have in stratum h.
   *
   * @param before of the first wave by name; a unit has the same name in both only if it is in the
   *     same stratum
   */
  public static double covariance(Map<String, Unit> before, Map<String, Unit> after) {
    Map<String, List<Unit[]>> pairs = new HashMap<>();
    before.forEach(
        (name, one) -> {
          Unit other = after.get(name);
          if (other != null) {
            pairs
                .computeIfAbsent(one.stratum.name(), stratum -> new ArrayList<>())
                .add(new Unit[] {one, other});
          }
        });
    double covariance = 0;
    for (List<Unit[]> stratum : pairs.values()) {
      Stratum one = stratum.getFirst()[0].stratum;
      Stratum two = stratum.getFirst()[1].stratum;
      double population = Math.max(one.population(), two.population());
      double drawn = Double.isInfinite(population) ? 0 : one.drawn() * two.drawn() / population;
      double k = stratum.size();
      covariance += k < 2 ? 0 : (k - drawn) * sampleCovariance(stratum);
    }
    return covariance;
  }

  private static double sampleCovariance(List<Unit[]> pairs) {
    double x = 0;
    double y = 0;
    for (Unit[] pair : pairs) {
      x += pair[0].sum / pairs.size();
      y += pair[1].sum / pairs.size();
    }
    double sum = 0;
    for (Unit[] pair : pairs) {
      sum += (pair[0].sum - x) * (pair[1].sum - y);
    }
    return sum / (pairs.size() - 1);
  }
}
