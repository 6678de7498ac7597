package fr.openl.dataset.formats;

import java.util.List;

/**
 * Where a response stands in the design of its wave.
 *
 * @param response its id
 * @param cluster a number for its unit where units gave several responses, which share its weight
 * @param stratum the values of the strata's variables; one name for all without strata
 * @param population how many units the stratum has; infinite where that is not known
 * @param entering its weight before the last calibration
 * @param last the weight that estimates use
 * @param categories its category in every margin, in the order of the margins
 */
public record ResponsePlace(
    String response,
    String cluster,
    String stratum,
    double population,
    double entering,
    double last,
    List<String> categories) {
  public ResponsePlace {
    categories = List.copyOf(categories);
  }
}
