package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;

/** Holds every answer of the API to what its OpenAPI document promises. */
final class ApiContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Set<String> seen = new TreeSet<>();

  ApiContract(String document) {
    this.document = json(document);
  }

  JsonNode document() {
    return document;
  }

  /** Every operation and status that the document promises when all goes well. */
  Set<String> promised() {
    Set<String> promised = new TreeSet<>();
    for (Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Entry<String, JsonNode> method : path.getValue().properties()) {
        method
            .getValue()
            .path("responses")
            .fieldNames()
            .forEachRemaining(
                status -> {
                  if (status.startsWith("2")) {
                    promised.add(method.getKey() + " " + path.getKey() + " " + status);
                  }
                });
      }
    }
    return promised;
  }

  /** Those of {@link #promised} that were seen, and the refusals that were. */
  Set<String> seen() {
    return seen;
  }

  /** Fails unless the document promises this answer. */
  synchronized void check(String method, String path, HttpResponse<String> answer) {
    Entry<String, JsonNode> template = template(path);
    String status = String.valueOf(answer.statusCode());
    JsonNode promised =
        template.getValue().path(method.toLowerCase(Locale.ROOT)).path("responses").path(status);
    String told = method + " " + template.getKey() + " " + status;
    assertTrue(promised.isObject(), told + " is not promised: " + answer.body());
    seen.add(
        told.substring(0, method.length()).toLowerCase(Locale.ROOT)
            + told.substring(method.length()));
    JsonNode content = promised.path("content");
    if (content.isMissingNode()) {
      assertEquals("", answer.body());
      return;
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    JsonNode schema = content.path(type).path("schema");
    assertTrue(schema.isObject(), told + " is not promised as " + type);
    assertEquals(
        List.of(),
        schemas
            .computeIfAbsent(schema.path("$ref").textValue(), this::schema)
            .validate(answer.body(), InputFormat.JSON),
        answer.body());
  }

  private Entry<String, JsonNode> template(String path) {
    String plain = path.replaceFirst("[?].*", "");
    return document.path("paths").properties().stream()
        .filter(entry -> plain.matches(entry.getKey().replaceAll("[{][a-z]+[}]", "[^/]+")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " is in no path of the document"));
  }

  private Schema schema(String reference) {
    ObjectNode whole = JSON.createObjectNode().put("$ref", reference);
    whole.set("components", document.path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole.toString(), InputFormat.JSON);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
