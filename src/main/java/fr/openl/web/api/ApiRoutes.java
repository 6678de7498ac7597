package fr.openl.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.collection.Intake;
import fr.openl.collection.Receipt;
import fr.openl.collection.Response;
import fr.openl.collection.Submission;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Reception;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.WaveDoor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door for programs: open waves, their questionnaires, and responses as JSON. */
public final class ApiRoutes {
  private static final int STATUS_CREATED = 201;
  private static final int STATUS_UNPROCESSABLE = 422;

  private final OpenWaves waves;
  private final Reception reception;
  private final AnswersJson answers = new AnswersJson();

  public ApiRoutes(OpenWaves waves, Reception reception) {
    this.waves = waves;
    this.reception = reception;
  }

  public void addTo(RoutesConfig routes) {
    routes.get("/health", request -> json(request, object().put("status", "up")));
    routes.get("/api/v1/waves", this::list);
    routes.get("/api/v1/waves/{study}/{wave}/questionnaire", this::questionnaire);
    routes.post("/api/v1/waves/{study}/{wave}/responses", this::submit);
  }

  private void list(Context request) {
    ObjectNode body = object();
    ArrayNode open = body.putArray("waves");
    waves.list().forEach(door -> open.add(QuestionnaireJson.wave(door)));
    json(request, body);
  }

  private void questionnaire(Context request) {
    json(request, QuestionnaireJson.questionnaire(door(request)));
  }

  private void submit(Context request) {
    WaveDoor door = waves.getForAnyone(request.pathParam("study"), request.pathParam("wave"));
    Reception.Numbered number = reception.number();
    Submission submission =
        new Submission(
            number.response(),
            UUID.randomUUID().toString(),
            Response.Origin.API,
            waves.sentNow(door, Map.of()),
            answers.read(request.bodyAsBytes()),
            Optional.empty());
    switch (door.intake().accept(submission)) {
      case Intake.Refused refused ->
          throw new RefusedRequest(
              STATUS_UNPROCESSABLE, Phrase.ANSWERS_REFUSED.text(), refused.failures());
      case Intake.Accepted accepted -> {
        Receipt receipt = reception.send(number, accepted.response());
        ObjectNode body = object().put("receipt", receipt.code());
        receipt.received().ifPresent(at -> body.put("received", at.toString()));
        ArrayNode dropped = body.putArray("dropped");
        accepted.dropped().forEach(dropped::add);
        json(request.status(STATUS_CREATED), body);
      }
    }
  }

  private WaveDoor door(Context request) {
    return waves.get(request.pathParam("study"), request.pathParam("wave"));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static void json(Context request, ObjectNode body) {
    request.contentType("application/json; charset=utf-8").result(body.toString());
  }
}
