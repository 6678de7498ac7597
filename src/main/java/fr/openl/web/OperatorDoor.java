package fr.openl.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.guard.Addresses;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/**
 * The door for those who keep the server running: whether it is alive, whether it can take answers,
 * and what it has counted. Only the first is told to callers from elsewhere.
 */
final class OperatorDoor {
  static final Set<String> PATHS = Set.of("/health", "/ready", "/metrics");

  private static final int STATUS_UNAVAILABLE = 503;

  private final Addresses addresses;
  private final Readiness readiness;
  private final Meters meters;

  OperatorDoor(Addresses addresses, Readiness readiness, Meters meters) {
    this.addresses = addresses;
    this.readiness = readiness;
    this.meters = meters;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/health", request -> status(request, "up"));
    routes.get("/ready", this::ready);
    routes.get("/metrics", this::metrics);
  }

  private void ready(Context request) {
    refuseStrangers(request);
    Optional<String> whyNot = readiness.whyNot();
    if (whyNot.isPresent()) {
      request.status(STATUS_UNAVAILABLE);
    }
    status(request, whyNot.orElse("ready"));
  }

  private void metrics(Context request) {
    refuseStrangers(request);
    request.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.text());
  }

  private void refuseStrangers(Context request) {
    if (!addresses.isFromHere(request)) {
      throw new RefusedRequest(404, RefusalWords.NO_SUCH_PAGE.text());
    }
  }

  private static void status(Context request, String status) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", status);
    request.contentType("application/json; charset=utf-8").result(body.toString());
  }
}
