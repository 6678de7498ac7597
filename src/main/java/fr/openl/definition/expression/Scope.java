package fr.openl.definition.expression;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** One unit's answers, as an expression sees them. */
public interface Scope {
  /** The value of item {@code id}; empty (unknown) when it was not asked or left blank. */
  Optional<Value> value(String id);

  /** The value of item {@code id} in the previous wave; empty when there is none. */
  Optional<Value> previous(String id);

  /** Whether item {@code id} was asked. */
  boolean asked(String id);

  /** Whether item {@code id} holds a substantive answer. */
  boolean answered(String id);

  /** The answer under check, the {@code .} of a constraint; empty outside constraints. */
  Optional<Value> self();

  /** The day of evaluation. */
  LocalDate today();

  /** When the response was sent, in UTC; empty while it is being filled in. */
  Optional<LocalDateTime> submitted();
}
