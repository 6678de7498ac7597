package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft through the API: what is filled in so far, well formed or not, by version. */
class ApiDraftsTest {
  @TempDir Path folder;
  private RunningObservatory observatory;
  private ApiClient api;
  private String bearer;

  @BeforeEach
  void start() {
    observatory = new RunningObservatory(folder);
    api = observatory.api();
    HttpResponse<String> link = api.ask("POST", ApiClient.OPEN + "/links", "");
    bearer = "Bearer " + ApiClient.json(link).path("token").textValue();
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void aDraftHoldsWhatWasLastSavedAsItWasTyped() {
    JsonNode first =
        saved(
            "{\"answers\": {\"members\": 1.5e3, \"has_space\": true, \"word\": \"un\", \"used\":"
                + " [\"paper\"]}}");
    assertEquals(1, first.path("version").intValue());
    assertEquals(
        "{\"members\":[\"1500\"],\"has_space\":[\"yes\"],\"word\":[\"un\"],\"used\":[\"paper\"]}",
        first.path("answers").toString());

    JsonNode second = saved("{\"answers\": {\"members\": \"a dozen\", \"word\": null}}");
    assertEquals(2, second.path("version").intValue());
    assertEquals("{\"members\":[\"a dozen\"]}", second.path("answers").toString());
    assertEquals(second, saved("{\"answers\": {\"members\": \"a dozen\"}}"));
    assertEquals(second, ApiClient.json(draft("GET", "")));
  }

  @Test
  void aStaleVersionIsNotWrittenOver() {
    HttpResponse<String> saved = draft("PUT", ApiClient.PAPER, "If-Match", "\"0\"");
    assertEquals("\"1\"", saved.headers().firstValue("ETag").orElse(""));
    HttpResponse<String> stale = draft("PUT", ApiClient.DRIVE, "If-Match", "\"0\"");
    assertEquals(412, stale.statusCode());
    assertTrue(stale.body().contains("\\\"1\\\""), stale.body());
    assertEquals(200, draft("PUT", ApiClient.DRIVE, "If-Match", "\"1\"").statusCode());
  }

  @Test
  void whatIsNoQuestionIsRefused() {
    HttpResponse<String> refused = draft("PUT", "{\"answers\": {\"membres\": 3}}");
    assertEquals(422, refused.statusCode());
    assertEquals("unknown_item", ApiClient.json(refused).at("/errors/0/rule").textValue());
    assertEquals(0, ApiClient.json(draft("GET", "")).path("version").intValue());
  }

  @Test
  void aDraftIsErasedUnlessItWasSent() {
    saved(ApiClient.PAPER);
    assertEquals(204, draft("DELETE", "").statusCode());
    assertEquals(0, ApiClient.json(draft("GET", "")).path("version").intValue());

    saved(ApiClient.PAPER);
    HttpResponse<String> sent =
        api.ask("POST", ApiClient.OPEN + "/responses", ApiClient.PAPER, "Authorization", bearer);
    assertEquals(201, sent.statusCode());
    assertTrue(ApiClient.json(draft("GET", "")).path("sent").booleanValue());
    assertEquals(409, draft("DELETE", "").statusCode());
  }

  @Test
  void withoutATokenThereIsNoDraft() {
    HttpResponse<String> refused = api.ask("GET", ApiClient.OPEN + "/draft", "");
    assertEquals(401, refused.statusCode());
    assertEquals("Bearer, Receipt", refused.headers().firstValue("WWW-Authenticate").orElse(""));
  }

  private JsonNode saved(String body) {
    HttpResponse<String> saved = draft("PUT", body);
    assertEquals(200, saved.statusCode(), saved.body());
    return ApiClient.json(saved);
  }

  private HttpResponse<String> draft(String method, String body, String... more) {
    String[] headers = new String[more.length + 2];
    headers[0] = "Authorization";
    headers[1] = bearer;
    System.arraycopy(more, 0, headers, 2, more.length);
    return api.ask(method, ApiClient.OPEN + "/draft", body, headers);
  }
}
