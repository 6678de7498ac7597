package fr.openl.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Passes;
import io.javalin.http.Context;

/** Tells programs which waves are open and what they ask, and lets them begin. */
final class WaveDesk {
  private final OpenWaves waves;
  private final Passes passes;

  WaveDesk(OpenWaves waves, Passes passes) {
    this.waves = waves;
    this.passes = passes;
  }

  void list(Context request) {
    ObjectNode body = Json.object();
    ArrayNode open = body.putArray("waves");
    waves.list().forEach(door -> open.add(QuestionnaireJson.wave(door)));
    Json.answer(request, body);
  }

  void questionnaire(Context request) {
    Json.answer(
        request,
        QuestionnaireJson.questionnaire(
            waves.get(request.pathParam("study"), request.pathParam("wave"))));
  }

  void issueLink(Context request) {
    Pass pass =
        passes.issue(waves.getForAnyone(request.pathParam("study"), request.pathParam("wave")));
    Json.answer(
        request.status(201),
        Json.object().put("token", pass.token().spelled()).put("page", pass.path()));
  }
}
