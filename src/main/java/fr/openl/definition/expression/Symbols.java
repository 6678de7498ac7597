package fr.openl.definition.expression;

import java.util.Collection;
import java.util.Optional;

/** The items an expression may name, with their types. */
public interface Symbols {
  /** The type of item {@code id}, or empty when no such item exists. */
  Optional<ValueType> findType(String id);

  /** Every id that may be named, for suggestions. */
  Collection<String> ids();
}
