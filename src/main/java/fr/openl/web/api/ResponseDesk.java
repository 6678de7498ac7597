package fr.openl.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.Refusal;
import fr.openl.collection.Draft;
import fr.openl.collection.Response;
import fr.openl.definition.Study.Identity;
import fr.openl.web.door.KnownUnits;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Problem;
import fr.openl.web.door.Reception;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Turns;
import fr.openl.web.door.WaveDoor;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.TreeMap;

/** Takes responses from programs, shows them again, corrects, withdraws and erases them. */
final class ResponseDesk {
  private final OpenWaves waves;
  private final Reception reception;
  private final Callers callers;
  private final AnswersReader answers;
  private final Sending sending;
  private final DraftKeeping drafts;
  private final Turns turns;

  ResponseDesk(
      OpenWaves waves,
      Reception reception,
      KnownUnits units,
      Callers callers,
      AnswersReader answers,
      DraftKeeping drafts,
      Turns turns) {
    this.waves = waves;
    this.reception = reception;
    this.callers = callers;
    this.answers = answers;
    this.sending = new Sending(waves, reception, units, drafts);
    this.drafts = drafts;
    this.turns = turns;
  }

  void send(Context request) {
    WaveDoor door = door(request);
    Optional<Pass> pass = callers.findPass(request);
    if (pass.isEmpty() && door.isByInvitation()) {
      throw callers.linkNeeded(request);
    }
    Optional<String> key = IdempotencyKey.find(request);
    Filled filled = answers.read(request, door);
    Sent sent =
        pass.map(link -> turns.take(link.draft().print(), () -> sending.byLink(link, key, filled)))
            .orElseGet(() -> sending.byAnybody(door, key, filled));
    Json.answer(request.status(201), sent.json());
  }

  void read(Context request) {
    Response response = valid(held(request));
    ObjectNode body = Json.object().put("revision", response.revision());
    response.submitted().ifPresent(at -> body.put("received", at.toString()));
    body.set("answers", AnswersJson.write(response));
    if (!response.carried().isEmpty()) {
      ObjectNode carried = body.putObject("carried");
      new TreeMap<>(response.carried()).forEach((item, what) -> carried.put(item, what.spelling()));
    }
    Json.answer(request, body);
  }

  void correct(Context request) {
    Held seen = held(request);
    Filled filled = answers.read(request, door(request));
    Sent sent =
        turns.take(
            seen.turn(),
            () -> {
              Response current = valid(held(request));
              try {
                return seen.pass
                    .map(link -> sending.correctByLink(link, current, filled))
                    .orElseGet(() -> sending.correctByReceipt(door(request), current, filled));
              } catch (RefusedRequest told) {
                throw told;
              } catch (Refusal refused) {
                throw reception.findCurrent(current).filter(current::equals).isPresent()
                    ? refused
                    : new RefusedRequest(Problem.CONFLICT, Words.CHANGED_MEANWHILE.text());
              }
            });
    Json.answer(request, sent.json());
  }

  void withdraw(Context request) {
    turns.take(
        held(request).turn(),
        () -> {
          Held held = held(request);
          if ("true".equals(request.queryParam("erase"))) {
            held.pass.ifPresentOrElse(
                link -> reception.erase(link, drafts.find(link)),
                () -> reception.erase(reception.findLast(held.named)));
          } else {
            reception.withdraw(valid(held).id());
          }
          return held;
        });
    request.status(204);
  }

  private Held held(Context request) {
    Optional<Response> receipted = callers.findByReceipt(request);
    if (receipted.isPresent()) {
      return new Held(Optional.empty(), receipted.get());
    }
    Pass pass = callers.getPass(request);
    if (pass.door().study().privacy().identity() == Identity.ANONYMOUS) {
      throw new RefusedRequest(Problem.LINK_NEEDED, Words.RECEIPT_ONLY.text());
    }
    return new Held(
        Optional.of(pass),
        reception
            .findDraft(pass)
            .flatMap(Draft::sent)
            .flatMap(reception::findResponse)
            .orElseThrow(ResponseDesk::nothingSent));
  }

  private Response valid(Held held) {
    return reception.findCurrent(held.named).orElseThrow(ResponseDesk::nothingSent);
  }

  private WaveDoor door(Context request) {
    return waves.get(request.pathParam("study"), request.pathParam("wave"));
  }

  private static RefusedRequest nothingSent() {
    return new RefusedRequest(Problem.NOTHING_SENT, Words.NOTHING_SENT.text());
  }

  /**
   * The response that a request is about.
   *
   * @param named the one that the receipt names or the link sent last, maybe corrected or withdrawn
   *     since
   */
  private record Held(Optional<Pass> pass, Response named) {
    /** Those who hold the same take turns. */
    String turn() {
      return pass.map(link -> link.draft().print()).orElse(named.unit());
    }
  }
}
