package fr.openl.collection;

import fr.openl.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Where the events of an open wave are kept. Implementations are safe for many threads. */
public interface Journal {
  /**
   * Keeps events as one whole: after the return all are durable, after an exception none is.
   *
   * @throws Refusal when a response is already kept, supersedes what is not a valid response of the
   *     same unit in the same wave, or when there is none to withdraw or erase; when there is no
   *     room left to write
   */
  void record(List<CollectionEvent> events);

  /**
   * From now on {@code told} hears how many callers' events each commit took together; a journal
   * that groups nothing tells nothing.
   */
  default void watchGroups(IntConsumer told) {}

  /** The draft of this name; empty when none was saved, or it was erased. */
  Optional<Draft> findDraft(Draft.Key key);
}
