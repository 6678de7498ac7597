package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door for programs: what is open, what is asked, and one shape for every error. */
class ApiTest {
  @TempDir Path folder;
  private RunningObservatory observatory;

  @BeforeEach
  void start() {
    observatory = new RunningObservatory(folder);
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void openWavesAreListedWithWhereToGo() {
    JsonNode waves = json(observatory.get("/api/v1/waves")).path("waves");

    assertEquals(2, waves.size());
    assertEquals("2026", waves.path(0).path("wave").textValue());
    assertEquals("Tous les champs – 2026", waves.path(0).path("title").path("fr").textValue());
    assertEquals(
        200, observatory.get(waves.path(0).path("questionnaire").textValue()).statusCode());
    assertEquals("invitation", waves.path(1).path("access").textValue());
  }

  @Test
  void theQuestionnaireTellsEveryItemWithItsMeasureAndList() {
    JsonNode body = json(observatory.get("/api/v1/waves/every-control/2026/questionnaire"));

    assertEquals(4, body.path("blocks").size());
    assertEquals("${members} > 100", body.path("blocks").path(2).path("relevant").textValue());
    assertEquals(3, body.path("lists").path("frequency").size());
    assertEquals("many_categories", body.at("/blocks/1/questions/0/items/0/measure").textValue());
    assertEquals("none", body.at("/blocks/1/questions/0/exclusive/0").textValue());
  }

  @Test
  void aReceiptNamesTheStoredResponse() {
    HttpResponse<String> created =
        observatory.postJson(
            "{\"answers\": {\"name_tool\": \"paper\", \"members\": 3, \"employees\": 1}}");

    assertEquals(201, created.statusCode());
    JsonNode body = json(created);
    assertEquals(
        observatory.stored().getFirst(),
        observatory.findByReceipt(body.path("receipt").textValue()).orElseThrow());
    assertTrue(body.path("received").textValue().startsWith("2026-11-22T15:00:"));
    assertEquals("[\"employees\"]", body.path("dropped").toString());
  }

  @Test
  void everyWrongAnswerIsListedWithWhatIsExpected() {
    HttpResponse<String> refused =
        observatory.postJson("{\"answers\": {\"name_tool\": \"papr\", \"members\": 0}}");

    JsonNode body = problem(refused, 422);
    assertEquals(2, body.path("errors").size());
    assertEquals("unknown_category", body.at("/errors/0/rule").textValue());
    assertEquals("papr", body.at("/errors/0/found").textValue());
    assertTrue(body.at("/errors/0/expected").textValue().contains("paper"));
    assertEquals("Le nombre doit être au moins 1.", body.at("/errors/1/message").textValue());
    assertEquals(0, observatory.stored().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/waves/every-controll/2026/responses | 404 | every-control",
        "/api/v1/waves/every-control/2062/responses | 404 | 2026",
        "/api/v1/waves/every-control/2025/responses | 410 | 15 décembre 2025",
        "/api/v1/waves/every-control/invited/responses | 401 | Receipt",
        "/api/v1/nothing | 404 | existe",
        "/api/v1/waves | 405 | demande"
      })
  void doorsThatAreShutSayWhy(String path, int status, String word) {
    HttpResponse<String> refused =
        observatory.post(path, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    assertTrue(problem(refused, status).path("detail").textValue().contains(word), refused.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "[]",
        "null",
        "{}",
        "{\"answers\": []}",
        "{\"answers\": {}, \"more\": 1}",
        "{\"answers\": {\"a\": {\"b\": 1}}}",
        "{\"answers\": {\"a\": [1]}}",
        "{\"answers\": {\"a\": 1, \"a\": 2}}",
        "{\"answers\": {}} {}",
        "{\"answers\": [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]}"
      })
  void whatIsNotASetOfAnswersIsRefusedWithASentence(String body) {
    problem(observatory.postJson(body), 400);
  }

  @Test
  void hugeNumbersAndBodiesAreRefused() {
    problem(
        observatory.postJson("{\"answers\": {\"name_tool\": \"paper\", \"members\": 1e999999}}"),
        422);
    problem(
        observatory.postJson("{\"answers\": {\"wishes\": \"" + "x".repeat(600_000) + "\"}}"), 413);
    byte[] latin = "{\"answers\": {\"wishes\": \"\u00e9\"}}".getBytes(StandardCharsets.ISO_8859_1);
    problem(observatory.post(RunningObservatory.RESPONSES, "application/json", latin), 400);
    assertEquals(0, observatory.stored().size());
  }

  @Test
  void theServerSaysThatItIsWell() {
    assertEquals("{\"status\":\"up\"}", observatory.get("/health").body());
  }

  private static JsonNode problem(HttpResponse<String> refused, int status) {
    assertEquals(status, refused.statusCode(), refused.body());
    assertEquals(
        "application/problem+json; charset=utf-8",
        refused
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .replace("UTF", "utf")
            .replace(";c", "; c"));
    JsonNode body = json(refused);
    assertEquals(status, body.path("status").intValue());
    assertFalse(body.path("detail").textValue().isBlank());
    assertFalse(refused.body().contains("Exception"));
    return body;
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(response.body(), e);
    }
  }
}
