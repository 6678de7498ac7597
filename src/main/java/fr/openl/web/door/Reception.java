package fr.openl.web.door;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.CollectionEvent.DraftErased;
import fr.openl.collection.CollectionEvent.DraftSaved;
import fr.openl.collection.CollectionEvent.DraftSent;
import fr.openl.collection.CollectionEvent.InvitationAnswered;
import fr.openl.collection.CollectionEvent.ResponseErased;
import fr.openl.collection.CollectionEvent.ResponseSent;
import fr.openl.collection.CollectionEvent.ResponseWithdrawn;
import fr.openl.collection.Draft;
import fr.openl.collection.Receipt;
import fr.openl.collection.Response;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.Invitation;
import fr.openl.fieldwork.Keyring;
import fr.openl.web.door.Numbering.Numbered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes what passed the door into the books, each thing once: what is sent again, by a double click
 * or a lost connection, gives the same receipt again. When a method returns, what it did is
 * durable. Safe for many threads.
 */
public final class Reception {
  private static final int STATUS_CONFLICT = 409;

  private final Books books;
  private final Numbering numbers;
  private final Turns turns = new Turns();

  public Reception(Books books, Keyring keys) {
    this.books = books;
    this.numbers = new Numbering(keys);
  }

  /** The numbers of responses and their receipts. */
  public Numbering numbers() {
    return numbers;
  }

  /** What is filled in so far. */
  public Optional<Draft> findDraft(Pass pass) {
    return books.journal().findDraft(pass.draft());
  }

  /** Keeps what a page sent. */
  public void save(Pass pass, Draft.Change change) {
    books.journal().record(List.of(saved(pass, change)));
  }

  /** Makes a draft in which a response that is already kept can be corrected. */
  public void reopen(Pass pass, Response response, Draft.Change change) {
    books
        .journal()
        .record(
            List.of(
                new DraftSent(
                    pass.draft(),
                    response.study(),
                    response.wave(),
                    isAnonymous(pass) ? Optional.empty() : Optional.of(response.unit()),
                    response.id()),
                saved(pass, change)));
  }

  /** The receipt of a response that is kept under this number; empty when none is. */
  public Optional<Receipt> findReceipt(Numbered number) {
    return books.responses().findResponse(number.response()).map(number::receipt);
  }

  /** The valid response of the unit that a link stands for. */
  public Optional<Response> findCurrent(Draft draft) {
    return draft
        .unit()
        .or(() -> draft.sent().flatMap(books.responses()::findResponse).map(Response::unit))
        .flatMap(unit -> books.responses().findCurrent(draft.study(), draft.wave(), unit));
  }

  /** The valid response that stands now for the unit of {@code response}. */
  public Optional<Response> findCurrent(Response response) {
    return books.responses().findCurrent(response.study(), response.wave(), response.unit());
  }

  /** Whether the invitation of a link is marked as answered; false for a link without one. */
  public boolean hasAnswered(Pass pass) {
    return pass.invitation()
        .flatMap(books.invitations()::findInvitation)
        .filter(Invitation::answered)
        .isPresent();
  }

  /** The response of this id, valid or not. */
  public Optional<Response> findResponse(UUID id) {
    return books.responses().findResponse(id);
  }

  /** The last response of the unit of {@code response}, withdrawn or not. */
  public Response findLast(Response response) {
    return books
        .responses()
        .findLast(response.study(), response.wave(), response.unit())
        .orElse(response);
  }

  /** The valid or superseded response that a receipt's code names. */
  public Optional<Response> findByReceipt(String code) {
    return numbers.findOf(code).flatMap(books.responses()::findResponse);
  }

  /**
   * Stores the response of somebody without a link.
   *
   * @throws RefusedRequest when other answers were already sent under the same number
   */
  public Receipt send(Numbered number, Response response) {
    return send(number, response, List.of());
  }

  /**
   * Stores the response of a link. In an anonymous study the draft is erased and only the fact that
   * the invitation was answered is kept; else the draft stays, to be corrected.
   *
   * @throws RefusedRequest when other answers were already sent under the same number
   */
  public Receipt send(Pass pass, Numbered number, Response response) {
    List<CollectionEvent> more = new ArrayList<>();
    if (isAnonymous(pass)) {
      more.add(new DraftErased(pass.draft()));
    } else {
      more.add(
          new DraftSent(
              pass.draft(),
              response.study(),
              response.wave(),
              Optional.of(response.unit()),
              response.id()));
    }
    pass.invitation().map(InvitationAnswered::new).ifPresent(more::add);
    return send(number, response, more);
  }

  /**
   * Does what must not happen twice at once for a unit, such as looking for its response and
   * sending another that corrects it.
   *
   * @param draft of the link that is used
   */
  public <T> T inTurn(Pass pass, Draft draft, Supplier<T> work) {
    return turns.take(
        pass.invitation()
            .filter(invitation -> isAnonymous(pass))
            .or(draft::unit)
            .orElse(draft.key().print()),
        work);
  }

  /** Takes a response back: it stays in the log and counts no more. */
  public void withdraw(UUID response) {
    books.journal().record(List.of(new ResponseWithdrawn(response)));
  }

  /** Erases a response with all it corrected, and all that its unit sent since. */
  public void erase(Response response) {
    List<Response> given = new ArrayList<>(List.of(response));
    findCurrent(response).ifPresent(given::add);
    books.journal().record(erasures(given));
  }

  /** Takes the response of a link back; its draft stays, to be sent again or erased. */
  public void withdraw(Pass pass, Draft draft, Draft.Change mark) {
    findCurrent(draft)
        .ifPresent(
            current ->
                books
                    .journal()
                    .record(List.of(new ResponseWithdrawn(current.id()), saved(pass, mark))));
  }

  /** Erases everything that was given by a link, withdrawn responses and the draft included. */
  public void erase(Pass pass, Draft draft) {
    List<Response> given = new ArrayList<>();
    findCurrent(draft).ifPresent(given::add);
    draft.sent().flatMap(this::findResponse).map(this::findLast).ifPresent(given::add);
    for (int version = 0; version <= draft.version(); version++) {
      books
          .responses()
          .findResponse(numbers.of(pass, draft, version).response())
          .ifPresent(given::add);
    }
    List<CollectionEvent> events = new ArrayList<>(erasures(given));
    events.add(new DraftErased(pass.draft()));
    books.journal().record(events);
  }

  /** The last response of each chain of corrections; erasing it erases its chain. */
  private List<CollectionEvent> erasures(List<Response> given) {
    Set<UUID> corrected = new HashSet<>();
    for (Response response : given) {
      Optional<UUID> earlier = response.supersedes();
      while (earlier.isPresent() && corrected.add(earlier.get())) {
        earlier = earlier.flatMap(books.responses()::findResponse).flatMap(Response::supersedes);
      }
    }
    return given.stream()
        .map(Response::id)
        .distinct()
        .filter(id -> !corrected.contains(id))
        .<CollectionEvent>map(ResponseErased::new)
        .toList();
  }

  private Receipt send(Numbered number, Response response, List<CollectionEvent> more) {
    List<CollectionEvent> events = new ArrayList<>(more);
    events.addFirst(new ResponseSent(response));
    try {
      books.journal().record(events);
      return number.receipt(response);
    } catch (Refusal refused) {
      Response earlier = books.responses().findResponse(response.id()).orElseThrow(() -> refused);
      if (!isSame(earlier, response)) {
        throw new RefusedRequest(STATUS_CONFLICT, RefusalWords.ALREADY_SENT.text());
      }
      return number.receipt(earlier);
    }
  }

  private static DraftSaved saved(Pass pass, Draft.Change change) {
    return new DraftSaved(
        pass.draft(), pass.door().study().id(), pass.door().wave().id(), unit(pass), change);
  }

  private static boolean isAnonymous(Pass pass) {
    return pass.door().study().privacy().identity() == Identity.ANONYMOUS;
  }

  /** The unit of a draft: the invited one, else a new one at random, unless nothing may link. */
  private static Optional<String> unit(Pass pass) {
    return isAnonymous(pass)
        ? Optional.empty()
        : pass.unit().or(() -> Optional.of(UUID.randomUUID().toString()));
  }

  private static boolean isSame(Response one, Response other) {
    return one.study().equals(other.study())
        && one.wave().equals(other.wave())
        && one.answers().equals(other.answers());
  }
}
