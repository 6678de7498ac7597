package fr.openl.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.web.api.Route.Access;
import fr.openl.web.api.Route.Parameter;
import fr.openl.web.api.Route.Reply;
import fr.openl.web.door.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The API described for programs (OpenAPI 3.1), written from the routes that serve it. */
final class OpenApi {
  /** What every operation may refuse. */
  private static final Set<Problem> ALWAYS = Set.of(Problem.TOO_MANY, Problem.FAULT);

  /** What every operation with a body may refuse. */
  private static final Set<Problem> WITH_BODY =
      Set.of(Problem.MALFORMED, Problem.WRONG_TYPE, Problem.TOO_LARGE, Problem.UNAVAILABLE);

  private static final String PROBLEM = "application/problem+json";
  private static final String JSON = "application/json";

  private OpenApi() {}

  static ObjectNode document(List<Route> routes) {
    ObjectNode root = Json.object().put("openapi", "3.1.0");
    root.putObject("info")
        .put("title", "OPEN-L")
        .put("version", "1")
        .put(
            "description",
            "Surveys for programs: which waves are open, what they ask, drafts and responses."
                + " Errors are problem details (RFC 9457), in French or English as Accept-Language"
                + " asks.")
        .putObject("license")
        .put("name", "AGPL-3.0-or-later")
        .put("identifier", "AGPL-3.0-or-later");
    ObjectNode paths = root.putObject("paths");
    for (Route route : routes) {
      paths
          .withObjectProperty(route.path())
          .set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
    }
    ObjectNode components = root.putObject("components");
    components.set("schemas", schemas());
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes
        .putObject("token")
        .put("type", "http")
        .put("scheme", "Bearer")
        .put("description", "The token at the end of a personal link: 26 letters and digits.");
    schemes
        .putObject("receipt")
        .put("type", "http")
        .put("scheme", "Receipt")
        .put("description", "The code of a receipt, with or without its dashes.");
    return root;
  }

  private static ObjectNode operation(Route route) {
    ObjectNode operation =
        Json.object().put("operationId", route.name()).put("summary", route.summary());
    security(operation, route.access());
    if (!route.parameters().isEmpty()) {
      ArrayNode parameters = operation.putArray("parameters");
      route.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    }
    route
        .body()
        .ifPresent(
            schema ->
                refer(operation.putObject("requestBody").put("required", true), JSON, schema));
    ObjectNode responses = operation.putObject("responses");
    for (Reply reply : route.replies()) {
      ObjectNode response =
          responses.putObject(String.valueOf(reply.status())).put("description", reply.told());
      reply.schema().ifPresent(schema -> refer(response, JSON, schema));
    }
    problems(route)
        .forEach(
            (status, same) ->
                refer(
                    responses
                        .putObject(status.toString())
                        .put(
                            "description",
                            same.stream()
                                .map(
                                    one ->
                                        one.title().in("en", "en").words()
                                            + " ("
                                            + one.type()
                                            + ")")
                                .collect(Collectors.joining("; "))),
                    PROBLEM,
                    "Problem"));
    return operation;
  }

  /** The problems of a route by status, in the order of their statuses. */
  static Map<Integer, List<Problem>> problems(Route route) {
    Map<Integer, List<Problem>> byStatus = new TreeMap<>();
    for (Problem problem : Problem.values()) {
      if (ALWAYS.contains(problem)
          || (route.body().isPresent() && WITH_BODY.contains(problem))
          || (!route.method().equals(io.javalin.http.HandlerType.GET)
              && problem == Problem.CROSS_SITE)
          || route.problems().contains(problem)) {
        byStatus.computeIfAbsent(problem.status(), status -> new ArrayList<>()).add(problem);
      }
    }
    return byStatus;
  }

  private static void security(ObjectNode operation, Access access) {
    ArrayNode ways = operation.putArray("security");
    if (access == Access.TOKEN_WHERE_INVITED) {
      ways.addObject();
    }
    if (access != Access.ANYBODY) {
      ways.addObject().putArray("token");
    }
    if (access == Access.TOKEN_OR_RECEIPT) {
      ways.addObject().putArray("receipt");
    }
  }

  private static ObjectNode parameter(Parameter parameter) {
    ObjectNode node =
        Json.object()
            .put("name", parameter.spelling())
            .put("in", parameter.place())
            .put("description", parameter.told());
    if (parameter.place().equals("path")) {
      node.put("required", true);
    }
    node.putObject("schema").put("type", "string");
    return node;
  }

  private static void refer(ObjectNode to, String type, String schema) {
    to.putObject("content")
        .putObject(type)
        .putObject("schema")
        .put("$ref", "#/components/schemas/" + schema);
  }

  private static ObjectNode schemas() {
    try (InputStream in = OpenApi.class.getResourceAsStream("schemas.json")) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its schemas.json");
      }
      return (ObjectNode) new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
