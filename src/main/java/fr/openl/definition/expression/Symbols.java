package fr.openl.definition.expression;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The items an expression may name, with their types. */
public interface Symbols {
  /** The type of item {@code id}, or empty when no such item exists. */
  Optional<ValueType> findType(String id);

  /** Every id that may be named, for suggestions. */
  Collection<String> ids();

  /**
   * What the catalogue behind item {@code id} says of its categories: attribute → code → value.
   * Empty where the categories come from no catalogue; a category without a value has no entry.
   */
  default Map<String, Map<String, String>> catalogue(String id) {
    return Map.of();
  }
}
