package fr.openl.frame;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One unit of a sampling frame.
 *
 * @param id unique in the frame
 * @param variables what the frame knows of it: variable → value, without blanks
 */
public record Unit(String id, Map<String, String> variables) {
  public Unit {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }
}
