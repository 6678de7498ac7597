package fr.openl.dataset.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The design of a wave's responses, as another program can declare it.
 *
 * @param open whether units selected themselves, so that no standard error means anything
 * @param clustered whether units gave several responses
 * @param lonely what a stratum with a single unit adds to variances
 * @param margins what weights are calibrated to: variable → category → units of the population
 * @param places of every response that is in any estimate
 */
public record DeclaredDesign(
    boolean open,
    boolean clustered,
    String lonely,
    Map<String, Map<String, Double>> margins,
    List<ResponsePlace> places) {
  public DeclaredDesign {
    margins = Collections.unmodifiableMap(new LinkedHashMap<>(margins));
    places = List.copyOf(places);
  }

  /** Whether the size of the population is known. */
  boolean isFinite() {
    return places.stream().noneMatch(place -> Double.isInfinite(place.population()));
  }
}
