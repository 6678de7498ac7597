package fr.openl.estimation.weights;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Responding units of which the frame says the same, as far as weights depend on it: they all get
 * the same weight.
 *
 * @param variables frame variable → value, of all that weights depend on
 * @param units how many responded
 */
public record WeightingClass(Map<String, String> variables, long units) {
  /** What stands between the values of crossed variables. */
  static final String CROSSED = " × ";

  public WeightingClass {
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    if (units < 1) {
      throw new IllegalArgumentException("A class holds at least one unit, found " + units);
    }
  }

  /** Its stratum, response group or cell: the values of {@code named}, crossed. */
  public String crossing(List<String> named) {
    return crossing(variables, named);
  }

  static String crossing(Map<String, String> variables, List<String> named) {
    return String.join(
        CROSSED, named.stream().map(name -> variables.getOrDefault(name, "")).toList());
  }
}
