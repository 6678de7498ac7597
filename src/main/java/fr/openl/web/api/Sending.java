package fr.openl.web.api;

import fr.openl.collection.Draft;
import fr.openl.collection.Examination;
import fr.openl.collection.Intake;
import fr.openl.collection.Response;
import fr.openl.collection.Submission;
import fr.openl.definition.Study.Identity;
import fr.openl.web.door.KnownUnits;
import fr.openl.web.door.KnownUnits.Background;
import fr.openl.web.door.Numbering.Numbered;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Problem;
import fr.openl.web.door.Reception;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.WaveDoor;
import java.util.Optional;
import java.util.UUID;

/**
 * How answers that a program sends become a response, each sending once: without a link, one
 * response per idempotency key; with a link, one response per link, whatever the key.
 */
final class Sending {
  private final OpenWaves waves;
  private final Reception reception;
  private final KnownUnits units;
  private final DraftKeeping drafts;

  Sending(OpenWaves waves, Reception reception, KnownUnits units, DraftKeeping drafts) {
    this.waves = waves;
    this.reception = reception;
    this.units = units;
    this.drafts = drafts;
  }

  /** Stores a response of somebody without a link. */
  Sent byAnybody(WaveDoor door, Optional<String> key, Filled filled) {
    Numbered number = number(door, key);
    try {
      Intake.Accepted accepted = acceptUnknown(door, number, filled);
      return Sent.of(reception.send(number, accepted.response()), accepted);
    } catch (RefusedRequest refused) {
      return again(door, key, number, filled, refused);
    }
  }

  /**
   * Stores the response of a link. The link's callers must come one after the other.
   *
   * @throws RefusedRequest when the link was already used to send other answers
   */
  Sent byLink(Pass pass, Optional<String> key, Filled filled) {
    return pass.door().study().privacy().identity() == Identity.ANONYMOUS
        ? reception.inTurn(pass, drafts.find(pass), () -> byAnonymousLink(pass, key, filled))
        : byKnownLink(pass, filled);
  }

  /** Stores a correction of a valid response, by whoever holds one of its receipts. */
  Sent correctByReceipt(WaveDoor door, Response current, Filled filled) {
    Numbered number = reception.numbers().ofCorrection(current);
    Intake.Accepted accepted = acceptCorrection(door, number, current, filled);
    if (SentAgain.isUnchanged(door.questionnaire(), current, accepted.response())) {
      return new Sent(
          current
              .supersedes()
              .flatMap(reception::findResponse)
              .map(reception.numbers()::ofCorrection)
              .filter(told -> told.response().equals(current.id()))
              .map(told -> told.receipt(current)),
          accepted.dropped());
    }
    return Sent.of(reception.send(number, accepted.response()), accepted);
  }

  /**
   * Stores a correction of a link's valid response. The link's callers must come one after the
   * other.
   */
  Sent correctByLink(Pass pass, Response current, Filled filled) {
    Intake.Accepted checked =
        acceptCorrection(pass.door(), reception.numbers().drawn(), current, filled);
    if (SentAgain.isUnchanged(pass.door().questionnaire(), current, checked.response())) {
      return new Sent(
          reception.numbers().findReceipt(pass, drafts.find(pass), current), checked.dropped());
    }
    Draft draft = drafts.keepUnsent(pass, filled.texts());
    Numbered number = reception.numbers().of(pass, draft);
    Intake.Accepted accepted = acceptCorrection(pass.door(), number, current, filled);
    return Sent.of(reception.send(pass, number, accepted.response()), accepted);
  }

  /** Its number never comes from the link, for nothing may tell which response the link gave. */
  private Sent byAnonymousLink(Pass pass, Optional<String> key, Filled filled) {
    Numbered number = number(pass.door(), key);
    boolean again = key.isPresent() && reception.findResponse(number.response()).isPresent();
    if (!again && reception.hasAnswered(pass)) {
      throw alreadyAnswered();
    }
    try {
      Intake.Accepted accepted = acceptUnknown(pass.door(), number, filled);
      return Sent.of(reception.send(pass, number, accepted.response()), accepted);
    } catch (RefusedRequest refused) {
      return again(pass.door(), key, number, filled, refused);
    }
  }

  /**
   * The answers are kept as the link's draft first, for the pages to show, and are sent under the
   * draft's number, as the pages would.
   */
  private Sent byKnownLink(Pass pass, Filled filled) {
    Draft seen = drafts.find(pass);
    Optional<Response> current = reception.findCurrent(seen);
    if (current.isPresent()) {
      return retried(pass, seen, current.get(), filled);
    }
    acceptFirst(pass, reception.numbers().drawn(), "", filled); // before anything is kept
    Draft draft = drafts.keepUnsent(pass, filled.texts());
    Numbered number = reception.numbers().of(pass, draft);
    Intake.Accepted accepted = acceptFirst(pass, number, draft.unit().orElseThrow(), filled);
    return reception.inTurn(
        pass,
        draft,
        () -> {
          if (reception.findCurrent(draft).isPresent()) {
            throw alreadyAnswered(); // by a page, or by another link of the same unit
          }
          return Sent.of(reception.send(pass, number, accepted.response()), accepted);
        });
  }

  /** What a link that has answered is told when it sends the same answers again. */
  private Sent retried(Pass pass, Draft draft, Response kept, Filled filled) {
    Examination found = examine(pass.door(), units.of(pass.door(), pass.unit()), filled);
    return reception
        .numbers()
        .findReceipt(pass, draft, kept)
        .filter(receipt -> isRetry(pass.door(), kept, found))
        .map(receipt -> new Sent(Optional.of(receipt), found.dropped()))
        .orElseThrow(Sending::alreadyAnswered);
  }

  /**
   * What is told to whoever sends under a key what may be kept already: the day may have changed
   * since, and with it what is calculated and what is accepted.
   */
  private Sent again(
      WaveDoor door, Optional<String> key, Numbered number, Filled filled, RefusedRequest refused) {
    Optional<Response> kept =
        key.isEmpty() ? Optional.empty() : reception.findResponse(number.response());
    if (kept.isEmpty()) {
      throw refused;
    }
    Examination found = examine(door, Background.NONE, filled);
    if (!isRetry(door, kept.get(), found)) {
      throw new RefusedRequest(Problem.KEY_REUSED, Problem.KEY_REUSED.remedy());
    }
    return new Sent(Optional.of(number.receipt(kept.get())), found.dropped());
  }

  private Examination examine(WaveDoor door, Background known, Filled filled) {
    return door.intake().examine(filled.entries(), waves.sentNow(door, known.previous()));
  }

  private static boolean isRetry(WaveDoor door, Response kept, Examination found) {
    return SentAgain.isRetry(door.questionnaire(), kept, found.interview());
  }

  private Numbered number(WaveDoor door, Optional<String> key) {
    return key.map(
            one -> reception.numbers().of("api", door.study().id(), door.wave().id(), "", one))
        .orElseGet(reception.numbers()::drawn);
  }

  /** Of a unit of which nothing is known. */
  private Intake.Accepted acceptUnknown(WaveDoor door, Numbered number, Filled filled) {
    String unit = UUID.randomUUID().toString();
    return accept(door, number, unit, Background.NONE, filled, Optional.empty());
  }

  private Intake.Accepted acceptFirst(Pass pass, Numbered number, String unit, Filled filled) {
    Background known = units.of(pass.door(), pass.unit());
    return accept(pass.door(), number, unit, known, filled, Optional.empty());
  }

  private Intake.Accepted acceptCorrection(
      WaveDoor door, Numbered number, Response current, Filled filled) {
    Background known = units.of(door, Optional.of(current.unit()));
    return accept(door, number, current.unit(), known, filled, Optional.of(current));
  }

  private Intake.Accepted accept(
      WaveDoor door,
      Numbered number,
      String unit,
      Background known,
      Filled filled,
      Optional<Response> corrected) {
    Submission submission =
        new Submission(
            number.response(),
            unit,
            Response.Origin.API,
            waves.sentNow(door, known.previous()),
            filled.entries(),
            corrected.map(Response::id));
    return switch (door.intake().accept(submission)) {
      case Intake.Accepted accepted ->
          known.proposals().byItem().isEmpty()
              ? accepted
              : new Intake.Accepted(
                  filled.carrying(
                      accepted.response(), door.questionnaire(), known.proposals(), corrected),
                  accepted.interview(),
                  accepted.reminders(),
                  accepted.dropped());
      case Intake.Refused refused ->
          throw new RefusedRequest(
              Problem.WRONG_ANSWERS.status(),
              RefusalWords.ANSWERS_REFUSED.text(),
              refused.failures());
    };
  }

  private static RefusedRequest alreadyAnswered() {
    return new RefusedRequest(Problem.ALREADY_ANSWERED, Problem.ALREADY_ANSWERED.remedy());
  }
}
