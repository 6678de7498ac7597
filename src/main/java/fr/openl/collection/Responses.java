package fr.openl.collection;

import fr.openl.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Where responses are kept: an append-only log. Implementations are safe for many threads. */
public interface Responses {
  /**
   * Appends responses as one whole: after the return all are durable, after an exception none is.
   *
   * @throws Refusal when a response is already kept, or supersedes what is not a valid response of
   *     the same unit in the same wave; when there is no room left to write
   */
  void append(List<Response> responses);

  /**
   * Takes a valid response back at its unit's wish: it stays in the log, but counts no more.
   *
   * @throws Refusal when no valid response has this id
   */
  void withdraw(UUID id);

  /** The response with this id, superseded or not. */
  Optional<Response> findResponse(UUID id);

  /** The valid response of {@code unit}: the last one that no other supersedes or withdraws. */
  Optional<Response> findCurrent(String study, String wave, String unit);

  /**
   * The last response of {@code unit}, valid or withdrawn; empty when it never answered, or what it
   * answered was erased.
   */
  Optional<Response> findLast(String study, String wave, String unit);

  /**
   * Hands every valid response of a wave to {@code each}, in order of arrival, as they were at the
   * moment of the call. A unit that answered twice without superseding is handed out twice.
   */
  void eachCurrent(String study, String wave, Consumer<Response> each);

  /** How many valid responses a wave has. */
  long countCurrent(String study, String wave);
}
