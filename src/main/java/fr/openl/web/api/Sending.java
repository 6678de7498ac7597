package fr.openl.web.api;

import fr.openl.collection.Draft;
import fr.openl.collection.Entry;
import fr.openl.collection.Intake;
import fr.openl.collection.Receipt;
import fr.openl.collection.Response;
import fr.openl.collection.Submission;
import fr.openl.definition.Study.Identity;
import fr.openl.definition.expression.Value;
import fr.openl.web.door.KnownUnits;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Problem;
import fr.openl.web.door.Reception;
import fr.openl.web.door.Reception.Numbered;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.WaveDoor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How answers that a program sends become a response, each sending once: without a link, one
 * response per idempotency key; with a link, one response per link, whatever the key.
 */
final class Sending {
  private static final int STATUS_CONFLICT = 409;

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
  Sent byAnybody(WaveDoor door, Optional<String> key, Map<String, Entry> entries) {
    Numbered number = number(door, key);
    Intake.Accepted accepted = acceptUnknown(door, number, entries);
    try {
      return Sent.of(reception.send(number, accepted.response()), accepted);
    } catch (RefusedRequest refused) {
      throw refused.status() == STATUS_CONFLICT ? keyReused() : refused;
    }
  }

  /**
   * Stores the response of a link. The link's callers must come one after the other.
   *
   * @throws RefusedRequest when the link was already used to send other answers
   */
  Sent byLink(Pass pass, Optional<String> key, Map<String, Entry> entries) {
    return pass.door().study().privacy().identity() == Identity.ANONYMOUS
        ? reception.inTurn(pass, drafts.find(pass), () -> byAnonymousLink(pass, key, entries))
        : byKnownLink(pass, entries);
  }

  /** Stores a correction of a valid response, by whoever holds one of its receipts. */
  Sent correctByReceipt(WaveDoor door, Response current, Map<String, Entry> entries) {
    Numbered number = reception.correcting(current);
    Intake.Accepted accepted = acceptCorrection(door, number, current, entries);
    if (accepted.response().answers().equals(current.answers())) {
      return new Sent(
          current
              .supersedes()
              .flatMap(reception::findResponse)
              .map(reception::correcting)
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
  Sent correctByLink(Pass pass, Response current, Map<String, Entry> entries) {
    Intake.Accepted checked = acceptCorrection(pass.door(), reception.number(), current, entries);
    if (checked.response().answers().equals(current.answers())) {
      return new Sent(reception.findReceipt(pass, drafts.find(pass), current), checked.dropped());
    }
    Draft draft = drafts.keepUnsent(pass, AnswersJson.texts(entries));
    Numbered number = reception.number(pass, draft);
    Intake.Accepted accepted = acceptCorrection(pass.door(), number, current, entries);
    return Sent.of(reception.send(pass, number, accepted.response()), accepted);
  }

  /** Its number never comes from the link, for nothing may tell which response the link gave. */
  private Sent byAnonymousLink(Pass pass, Optional<String> key, Map<String, Entry> entries) {
    Numbered number = number(pass.door(), key);
    boolean again = key.isPresent() && reception.findResponse(number.response()).isPresent();
    if (!again && reception.hasAnswered(pass)) {
      throw alreadyAnswered();
    }
    Intake.Accepted accepted = acceptUnknown(pass.door(), number, entries);
    try {
      return Sent.of(reception.send(pass, number, accepted.response()), accepted);
    } catch (RefusedRequest refused) {
      throw refused.status() == STATUS_CONFLICT ? keyReused() : refused;
    }
  }

  /**
   * The answers are kept as the link's draft first, for the pages to show, and are sent under the
   * draft's number, as the pages would.
   */
  private Sent byKnownLink(Pass pass, Map<String, Entry> entries) {
    Intake.Accepted checked = acceptFirst(pass, reception.number(), "", entries);
    Draft seen = drafts.find(pass);
    Optional<Response> current = reception.findCurrent(seen);
    if (current.isPresent()) {
      Optional<Receipt> again =
          current
              .filter(kept -> kept.answers().equals(checked.response().answers()))
              .flatMap(kept -> reception.findReceipt(pass, seen, kept));
      return Sent.of(again.orElseThrow(Sending::alreadyAnswered), checked);
    }
    Draft draft = drafts.keepUnsent(pass, AnswersJson.texts(entries));
    Numbered number = reception.number(pass, draft);
    Intake.Accepted accepted = acceptFirst(pass, number, draft.unit().orElseThrow(), entries);
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

  private Numbered number(WaveDoor door, Optional<String> key) {
    return key.map(one -> reception.number("api", door.study().id(), door.wave().id(), "", one))
        .orElseGet(reception::number);
  }

  /** Of a unit of which nothing is known. */
  private Intake.Accepted acceptUnknown(
      WaveDoor door, Numbered number, Map<String, Entry> entries) {
    String unit = UUID.randomUUID().toString();
    return accept(door, number, unit, Map.of(), entries, Optional.empty());
  }

  private Intake.Accepted acceptFirst(
      Pass pass, Numbered number, String unit, Map<String, Entry> entries) {
    Map<String, Value> previous = units.of(pass.door(), pass.unit()).previous();
    return accept(pass.door(), number, unit, previous, entries, Optional.empty());
  }

  private Intake.Accepted acceptCorrection(
      WaveDoor door, Numbered number, Response current, Map<String, Entry> entries) {
    Map<String, Value> previous = units.of(door, Optional.of(current.unit())).previous();
    return accept(door, number, current.unit(), previous, entries, Optional.of(current.id()));
  }

  private Intake.Accepted accept(
      WaveDoor door,
      Numbered number,
      String unit,
      Map<String, Value> previous,
      Map<String, Entry> entries,
      Optional<UUID> supersedes) {
    Submission submission =
        new Submission(
            number.response(),
            unit,
            Response.Origin.API,
            waves.sentNow(door, previous),
            entries,
            supersedes);
    return switch (door.intake().accept(submission)) {
      case Intake.Accepted accepted -> accepted;
      case Intake.Refused refused ->
          throw new RefusedRequest(
              Problem.WRONG_ANSWERS.status(), Phrase.ANSWERS_REFUSED.text(), refused.failures());
    };
  }

  private static RefusedRequest keyReused() {
    return new RefusedRequest(Problem.KEY_REUSED, Problem.KEY_REUSED.remedy());
  }

  private static RefusedRequest alreadyAnswered() {
    return new RefusedRequest(Problem.ALREADY_ANSWERED, Problem.ALREADY_ANSWERED.remedy());
  }
}
