package fr.openl.collection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Where responses are kept: an append-only log. Implementations are safe for many threads. */
public interface Responses {
  /**
   * Appends responses as one whole: after the return all are durable, after an exception none is.
   */
  void append(List<Response> responses);

  /** The response with this id, superseded or not. */
  Optional<Response> findResponse(UUID id);

  /** The valid response of {@code unit}: the last one that no other supersedes or withdraws. */
  Optional<Response> findCurrent(String study, String wave, String unit);

  /** Hands every valid response of a wave to {@code each}, in order of arrival. */
  void eachCurrent(String study, String wave, Consumer<Response> each);

  /** How many valid responses a wave has. */
  long countCurrent(String study, String wave);
}
