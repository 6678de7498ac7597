package fr.openl.frame.register;

import fr.openl.frame.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A unit of an imported frame, with what must never stand beside its answers.
 *
 * @param id its id in this wave's file
 * @param panel the id by which it is followed over the waves: that of its first wave
 * @param name what it calls itself
 * @param variables what the frame knows of it, without blanks: variable → value
 * @param contacts whom to write to, in order; may be none
 */
public record RegisteredUnit(
    String id, String panel, String name, Map<String, String> variables, List<Contact> contacts) {
  public RegisteredUnit {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    contacts = List.copyOf(contacts);
  }

  /** The unit as the sampling frame knows it: without name and contacts, by its panel id. */
  public Unit unit() {
    return new Unit(panel, variables);
  }

  /** This unit, followed as {@code other}. */
  public RegisteredUnit followedAs(String other) {
    return new RegisteredUnit(id, other, name, variables, contacts);
  }

  /** The values of {@code by}, joined; a value that is not known is {@code -}. */
  public String stratum(List<String> by) {
    return String.join(
        " / ", by.stream().map(variable -> variables.getOrDefault(variable, "-")).toList());
  }

  @Override
  public String toString() {
    return "unit " + id;
  }
}
