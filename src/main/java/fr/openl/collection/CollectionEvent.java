package fr.openl.collection;

import java.util.Optional;
import java.util.UUID;

/** Something that happens while a wave is open, and must not be lost. */
public sealed interface CollectionEvent {
  /** Whether it is a response that corrects no other, and nothing else. */
  default boolean isFirstResponse() {
    return this instanceof ResponseSent(Response response) && response.supersedes().isEmpty();
  }

  /** A checked response comes in, first or as a correction. */
  record ResponseSent(Response response) implements CollectionEvent {}

  /** A valid response counts no more, at its unit's wish; it stays in the log. */
  record ResponseWithdrawn(UUID response) implements CollectionEvent {}

  /**
   * A response and all those it corrected are erased, at their unit's wish or at the end of their
   * time: of their answers nothing remains, only the fact of the erasure.
   */
  record ResponseErased(UUID response) implements CollectionEvent {}

  /**
   * Answers still being filled in are kept. The first change makes the draft.
   *
   * @param unit the unit of the draft, when this change makes it
   */
  record DraftSaved(
      Draft.Key key, String study, String wave, Optional<String> unit, Draft.Change change)
      implements CollectionEvent {}

  /** A draft was sent as {@code response}. A draft that does not exist is made, without changes. */
  record DraftSent(Draft.Key key, String study, String wave, Optional<String> unit, UUID response)
      implements CollectionEvent {}

  /** A draft and all its changes are erased. */
  record DraftErased(Draft.Key key) implements CollectionEvent {}

  /**
   * The unit that was invited has answered. Nothing tells when, nor with which response.
   *
   * @param invitation keyed hash of the personal link
   */
  record InvitationAnswered(String invitation) implements CollectionEvent {}
}
