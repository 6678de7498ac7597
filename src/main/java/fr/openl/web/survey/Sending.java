package fr.openl.web.survey;

import fr.openl.collection.Circumstances;
import fr.openl.collection.EditFailure;
import fr.openl.collection.Intake;
import fr.openl.collection.Receipt;
import fr.openl.collection.Response;
import fr.openl.collection.Submission;
import fr.openl.definition.Study.Identity;
import fr.openl.web.door.Numbering;
import fr.openl.web.door.Numbering.Numbered;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.RefusedRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns the draft of a link into a response, once however often it is sent. */
final class Sending {
  private static final int STATUS_CONFLICT = 409;

  private final Desk desk;

  Sending(Desk desk) {
    this.desk = desk;
  }

  /**
   * Sends what is filled in.
   *
   * @param visit the number of the visit to the review, which in an anonymous study stands for the
   *     response instead of the link
   * @throws RefusedRequest when the unit of an anonymous study has answered already
   */
  Outcome send(Sitting sitting, String visit) {
    return desk.reception()
        .inTurn(sitting.pass(), sitting.draft(), () -> sendInTurn(sitting.again(), visit));
  }

  private Outcome sendInTurn(Sitting sitting, String visit) {
    Numbered number = number(sitting, visit);
    Optional<Receipt> known = desk.reception().findReceipt(number);
    if (known.isPresent()) {
      return new Sent(known.get());
    }
    Optional<Response> current = desk.reception().findCurrent(sitting.draft());
    if (isAnonymous(sitting) && current.isEmpty() && desk.reception().hasAnswered(sitting.pass())) {
      throw new RefusedRequest(STATUS_CONFLICT, Phrase.ANSWERED_ANONYMOUSLY.text());
    }
    Circumstances circumstances =
        desk.waves().sentNow(sitting.door(), sitting.background().previous());
    Submission submission =
        new Submission(
            number.response(),
            current
                .map(Response::unit)
                .or(() -> sitting.draft().unit())
                .orElseGet(() -> UUID.randomUUID().toString()),
            sitting.pass().origin(),
            circumstances,
            Sitting.entries(sitting.typed("")),
            current.map(Response::id));
    return switch (sitting.door().intake().accept(submission)) {
      case Intake.Refused refused -> new Unfinished(refused.failures());
      case Intake.Accepted accepted ->
          new Sent(
              desk.reception()
                  .send(sitting.pass(), number, carrying(sitting, accepted.response())));
    };
  }

  private static Response carrying(Sitting sitting, Response response) {
    Set<String> confirmed =
        sitting.draft().typed().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(Visit.STILL))
            .filter(entry -> entry.getValue().contains("yes"))
            .map(entry -> entry.getKey().substring(Visit.STILL.length()))
            .collect(Collectors.toSet());
    return response.carrying(
        sitting
            .background()
            .proposals()
            .carriedBy(
                response,
                sitting.door().questionnaire(),
                confirmed,
                item -> sitting.isSeen(item, "")));
  }

  private Numbered number(Sitting sitting, String visit) {
    Numbering numbers = desk.reception().numbers();
    return isAnonymous(sitting)
        ? numbers.of("visit", sitting.door().study().id(), sitting.door().wave().id(), visit)
        : numbers.of(sitting.pass(), sitting.draft());
  }

  static boolean isAnonymous(Sitting sitting) {
    return sitting.door().study().privacy().identity() == Identity.ANONYMOUS;
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** The response is durably kept. */
  record Sent(Receipt receipt) implements Outcome {}

  /** Something must be repaired first. */
  record Unfinished(List<EditFailure> failures) implements Outcome {}
}
