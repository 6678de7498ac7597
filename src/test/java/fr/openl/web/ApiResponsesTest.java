package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.openl.collection.EveryControl;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study.Identity;
import fr.openl.frame.StudyFolder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A response through the API: sent once, read again, corrected, withdrawn, erased. */
class ApiResponsesTest {
  private static final String RESPONSES = "/responses";
  private static final String RESPONSE = "/response";
  private static final String KEY = "Idempotency-Key";
  private static final String CHANCE = "0b6f9b1e-5d6c-4a38-9d2a-3f1e6a7c5d10";

  @TempDir Path folder;
  private RunningObservatory observatory;
  private ApiClient api;

  @BeforeEach
  void start() {
    givenObservatory(EveryControl.study());
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @Test
  void theSameKeyAndAnswersGiveTheSameReceiptEvenAfterARestart() {
    String first = receipt(sent(ApiClient.PAPER, KEY, CHANCE));
    assertEquals(first, receipt(sent(ApiClient.PAPER, KEY, CHANCE)));
    observatory.close();
    givenObservatory(EveryControl.study());

    assertEquals(first, receipt(sent(ApiClient.PAPER, KEY, CHANCE)));
    assertEquals(1, observatory.count("2026"));
    assertNotEquals(first, receipt(sent(ApiClient.PAPER, KEY, CHANCE + "-other")));
    assertEquals(2, observatory.count("2026"));
  }

  @Test
  void aKeyIsNotUsedAgainForOtherAnswers() {
    sent(ApiClient.PAPER, KEY, CHANCE);
    thenRefused(sent(ApiClient.DRIVE, KEY, CHANCE), 422, "key-reused");
    thenRefused(sent(ApiClient.PAPER, KEY, "short"), 400, "malformed");
    assertEquals(1, observatory.count("2026"));
  }

  @Test
  void manyRetriesAtOnceAreOneResponse() throws Exception {
    Set<String> receipts = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all =
          IntStream.range(0, 24)
              .<Future<?>>mapToObj(
                  i ->
                      threads.submit(
                          () -> receipts.add(receipt(sent(ApiClient.PAPER, KEY, CHANCE)))))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertEquals(1, receipts.size());
    assertEquals(1, observatory.count("2026"));
  }

  @Test
  void aWaveByInvitationTakesOneResponsePerToken() {
    thenRefused(
        api.ask("POST", ApiClient.INVITED + RESPONSES, ApiClient.PAPER), 401, "link-needed");
    thenRefused(
        invited("POST", RESPONSES, ApiClient.PAPER, "Bearer 0000000000000000000000000w"),
        401,
        "unknown-token");
    String bearer = givenInvited();

    String first = receipt(invited("POST", RESPONSES, ApiClient.PAPER, bearer));
    assertEquals(first, receipt(invited("POST", RESPONSES, ApiClient.PAPER, bearer)));
    JsonNode refused =
        thenRefused(invited("POST", RESPONSES, ApiClient.DRIVE, bearer), 409, "already-answered");
    assertTrue(refused.path("detail").textValue().contains("PUT"), refused.toString());
    assertEquals(1, observatory.count("invited"));
  }

  @Test
  void differentAnswersSentAtOnceByOneTokenAreOneResponse() throws Exception {
    String bearer = givenInvited();
    Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all =
          IntStream.range(0, 16)
              .<Future<?>>mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              statuses.add(
                                  invited("POST", RESPONSES, members(i + 1), bearer).statusCode())))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertEquals(Set.of(201, 409), statuses);
    assertEquals(1, observatory.count("invited"));
  }

  @Test
  void whatWasReadCanBeSentBack() {
    String bearer = givenInvited();
    invited(
        "POST",
        RESPONSES,
        """
        {"answers": {"name_tool": "other", "name_tool.other": "Fax", "members": 150,
          "has_space": true, "storage": 3.5, "used": ["paper", "google_drive"],
          "app_use.files": "daily", "best": ["red", "blue"], "mood": 7, "employees": 2,
          "founded": "2001-02-03", "moved": "2020-05", "wishes": "Deux\\nlignes"}}\
        """,
        bearer);
    JsonNode read = ApiClient.json(invited("GET", RESPONSE, "", bearer));
    assertEquals("2020-05-01", read.at("/answers/moved").textValue());
    assertEquals(15, read.at("/answers/per_ten").intValue());
    assertTrue(read.at("/answers/word").isNull());

    HttpResponse<String> same =
        invited("PUT", RESPONSE, "{\"answers\": " + read.path("answers") + "}", bearer);
    assertEquals(200, same.statusCode(), same.body());
    assertEquals(read, ApiClient.json(invited("GET", RESPONSE, "", bearer)));
  }

  @Test
  void aResponseIsCorrectedByTokenAndByEachOfItsReceipts() {
    String bearer = givenInvited();
    String first = receipt(invited("POST", RESPONSES, ApiClient.PAPER, bearer));
    String second = receipt(invited("PUT", RESPONSE, ApiClient.DRIVE, bearer));
    assertNotEquals(first, second);
    assertEquals(second, receipt(invited("PUT", RESPONSE, ApiClient.DRIVE, bearer)));
    assertEquals(200, invited("PUT", RESPONSE, members(40), "Receipt " + first).statusCode());

    for (String who : List.of(bearer, "Receipt " + first, "Receipt " + second)) {
      JsonNode read = ApiClient.json(invited("GET", RESPONSE, "", who));
      assertEquals(40, read.at("/answers/members").intValue());
    }
    assertEquals(1, observatory.count("invited"));
    thenRefused(
        api.ask("GET", ApiClient.OPEN + RESPONSE, "", "Authorization", "Receipt " + first),
        401,
        "unknown-token");
  }

  @Test
  void aWrongCorrectionChangesNothing() {
    String bearer = givenInvited();
    invited("POST", RESPONSES, ApiClient.PAPER, bearer);
    JsonNode refused =
        thenRefused(
            invited("PUT", RESPONSE, "{\"answers\": {\"members\": 0, \"ghost\": 1}}", bearer),
            422,
            "wrong-answers");
    assertEquals(3, refused.path("errors").size());
    assertEquals(
        12, ApiClient.json(invited("GET", RESPONSE, "", bearer)).at("/answers/members").intValue());
  }

  @Test
  void aWithdrawnResponseCountsNoMoreAndTheLinkMayAnswerAgain() {
    String bearer = givenInvited();
    thenRefused(invited("DELETE", RESPONSE, "", bearer), 404, "nothing-sent");
    String first = receipt(invited("POST", RESPONSES, ApiClient.PAPER, bearer));
    assertEquals(204, invited("DELETE", RESPONSE, "", bearer).statusCode());
    assertEquals(0, observatory.count("invited"));
    thenRefused(invited("GET", RESPONSE, "", bearer), 404, "nothing-sent");

    String second = receipt(invited("POST", RESPONSES, ApiClient.PAPER, bearer));
    assertNotEquals(first, second);
    assertEquals(1, observatory.count("invited"));
  }

  @Test
  void anErasedResponseIsGoneWithAllItCorrectedAndTheLinkMayAnswerAgain() {
    String bearer = givenInvited();
    String first = receipt(invited("POST", RESPONSES, ApiClient.PAPER, bearer));
    String second = receipt(invited("PUT", RESPONSE, ApiClient.DRIVE, bearer));
    assertEquals(204, invited("DELETE", RESPONSE + "?erase=true", "", bearer).statusCode());

    assertTrue(observatory.findByReceipt(first).isEmpty());
    assertTrue(observatory.findByReceipt(second).isEmpty());
    assertEquals(
        "{}", ApiClient.json(invited("GET", "/draft", "", bearer)).path("answers").toString());
    assertEquals(201, invited("POST", RESPONSES, ApiClient.PAPER, bearer).statusCode());
    assertEquals(1, observatory.count("invited"));
  }

  @Test
  void anEarlierReceiptErasesWhatWasCorrectedAndWithdrawnSince() {
    String first = receipt(sent(ApiClient.PAPER));
    String who = "Receipt " + first;
    String second =
        receipt(api.ask("PUT", ApiClient.OPEN + RESPONSE, ApiClient.DRIVE, "Authorization", who));
    api.ask("DELETE", ApiClient.OPEN + RESPONSE, "", "Authorization", "Receipt " + second);
    HttpResponse<String> erased =
        api.ask("DELETE", ApiClient.OPEN + RESPONSE + "?erase=true", "", "Authorization", who);

    assertEquals(204, erased.statusCode());
    assertTrue(observatory.findByReceipt(first).isEmpty());
    assertTrue(observatory.findByReceipt(second).isEmpty());
  }

  @Test
  void inAnAnonymousStudyTheTokenAnswersOnceAndOnlyTheReceiptFindsTheResponse() {
    observatory.close();
    givenObservatory(StudyVariant.promising(Identity.ANONYMOUS, DatePrecision.DAY));
    String bearer = givenInvited();

    HttpResponse<String> created = invited("POST", RESPONSES, ApiClient.PAPER, bearer, KEY, CHANCE);
    assertEquals(
        receipt(created),
        receipt(invited("POST", RESPONSES, ApiClient.PAPER, bearer, KEY, CHANCE)));
    thenRefused(invited("POST", RESPONSES, ApiClient.PAPER, bearer), 409, "already-answered");
    thenRefused(invited("PUT", "/draft", ApiClient.PAPER, bearer), 409, "already-answered");
    thenRefused(invited("GET", RESPONSE, "", bearer), 401, "link-needed");
    assertEquals(
        200, invited("PUT", RESPONSE, ApiClient.DRIVE, "Receipt " + receipt(created)).statusCode());
    assertEquals(1, observatory.count("invited"));
    assertNotEquals("unit-1", observatory.findByReceipt(receipt(created)).orElseThrow().unit());
  }

  private void givenObservatory(StudyFolder study) {
    observatory = new RunningObservatory(folder, study);
    api = observatory.api();
  }

  private String givenInvited() {
    return "Bearer " + observatory.invite("every-control", "invited", "unit-1").spelled();
  }

  private HttpResponse<String> sent(String body, String... headers) {
    return api.ask("POST", ApiClient.OPEN + RESPONSES, body, headers);
  }

  private HttpResponse<String> invited(
      String method, String path, String body, String who, String... more) {
    String[] headers = new String[more.length + 2];
    headers[0] = "Authorization";
    headers[1] = who;
    System.arraycopy(more, 0, headers, 2, more.length);
    return api.ask(method, ApiClient.INVITED + path, body, headers);
  }

  private static String members(int count) {
    return "{\"answers\": {\"name_tool\": \"paper\", \"members\": " + count + "}}";
  }

  private static String receipt(HttpResponse<String> answer) {
    String code = ApiClient.json(answer).path("receipt").asText();
    assertTrue(code.length() > 26, answer.body());
    return code;
  }

  private static JsonNode thenRefused(HttpResponse<String> answer, int status, String problem) {
    assertEquals(status, answer.statusCode(), answer.body());
    JsonNode body = ApiClient.json(answer);
    assertEquals("/api/v1/problems/" + problem, body.path("type").textValue());
    return body;
  }
}
