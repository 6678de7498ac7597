package fr.openl.collection.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A unit that is asked to answer.
 *
 * @param unit its pseudonym
 * @param known what the frame knows of it: variable → value; the values of variables that are
 *     questions with {@code prefill: frame} become its answers
 */
public record Invited(String unit, Map<String, String> known) {
  public Invited {
    known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
  }
}
