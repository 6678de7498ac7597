package fr.openl.collection;

import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * What routing may look at beside the answers themselves.
 *
 * @param today the day of answering
 * @param submitted when the response was sent, in UTC; empty while it is being filled in
 * @param previous item id → the same unit's value in the previous wave; empty when there is none
 */
public record Circumstances(
    LocalDate today, Optional<LocalDateTime> submitted, Map<String, Value> previous) {
  public Circumstances {
    previous = Map.copyOf(previous);
  }

  /** A response being filled in on {@code today} by a unit without a previous one. */
  public static Circumstances on(LocalDate today) {
    return new Circumstances(today, Optional.empty(), Map.of());
  }
}
