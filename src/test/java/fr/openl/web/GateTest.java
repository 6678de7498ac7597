package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import fr.openl.web.guard.Limits;
import fr.openl.web.guard.Limits.Allowance;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks too much, or for another site, is stopped before any door. */
class GateTest {
  private static final Limits STRICT =
      new Limits(new Allowance(20, 1), new Allowance(3, 1), 100, 100, Duration.ofSeconds(5), 50);

  @TempDir Path folder;

  @Test
  void fewWrongLinksArePardonedAndThenNotEvenARightOneIsLookedAt() {
    try (RunningObservatory observatory = givenObservatory(STRICT, false)) {
      ApiClient api = observatory.api();
      String right = "Bearer " + observatory.invite("every-control", "invited", "u").spelled();
      for (int i = 0; i < 3; i++) {
        assertEquals(401, draft(api, "Bearer " + "0".repeat(25) + i).statusCode());
      }
      for (String who : List.of("Bearer " + "0".repeat(26), right, "Receipt 0000")) {
        HttpResponse<String> stopped = draft(api, who);
        assertEquals(429, stopped.statusCode());
        int wait = Integer.parseInt(stopped.headers().firstValue("Retry-After").orElse("0"));
        assertTrue(wait > 0 && wait <= 60, "waits " + wait);
      }
      assertEquals(200, api.send("GET", "/api/v1/waves", "").statusCode());
      assertEquals(201, api.send("POST", ApiClient.OPEN + "/links", "").statusCode());
    }
  }

  @Test
  void wrongReceiptsOnThePagesCountToo() {
    try (RunningObservatory observatory = givenObservatory(STRICT, false)) {
      String path = RunningObservatory.SURVEY + "/receipt";
      String seal =
          observatory
              .get(path)
              .body()
              .replaceFirst("(?s).*name=\"_seal\" value=\"([^\"]*)\".*", "$1");
      String form = "_do=find&code=3FZ0KW&_seal=" + URLEncoder.encode(seal, StandardCharsets.UTF_8);
      for (int i = 0; i < 3; i++) {
        assertEquals(422, observatory.postForm(path, form).statusCode());
      }
      HttpResponse<String> stopped = observatory.postForm(path, form);
      assertEquals(429, stopped.statusCode());
      assertTrue(stopped.body().startsWith("<!doctype html>"), stopped.body());
    }
  }

  @Test
  void rightLinksAreNeverCounted() {
    try (RunningObservatory observatory = givenObservatory(STRICT, false)) {
      ApiClient api = observatory.api();
      String right = "Bearer " + observatory.invite("every-control", "invited", "u").spelled();
      for (int i = 0; i < 12; i++) {
        assertEquals(200, draft(api, right).statusCode());
      }
    }
  }

  @Test
  void whoSendsTooMuchWaits() {
    try (RunningObservatory observatory = givenObservatory(STRICT, false)) {
      ApiClient api = observatory.api();
      for (int i = 0; i < 20; i++) {
        assertEquals(422, api.send("POST", ApiClient.OPEN + "/responses", wrong()).statusCode());
      }
      assertEquals(429, api.send("POST", ApiClient.OPEN + "/responses", wrong()).statusCode());
      assertEquals(429, observatory.postForm(RunningObservatory.SURVEY, "a=b").statusCode());
      assertEquals(200, observatory.get(RunningObservatory.SURVEY).statusCode());
    }
  }

  @Test
  void theBenchmarkMayLiftTheAllowances() {
    try (RunningObservatory observatory = givenObservatory(STRICT.withoutAllowances(), false)) {
      ApiClient api = observatory.api();
      for (int i = 0; i < 40; i++) {
        assertEquals(422, api.send("POST", ApiClient.OPEN + "/responses", wrong()).statusCode());
      }
    }
  }

  @Test
  void behindAProxyEachCallerIsCountedAlone() {
    try (RunningObservatory observatory = givenObservatory(STRICT, true)) {
      ApiClient api = observatory.api();
      for (int i = 0; i < 20; i++) {
        assertEquals(422, send(api, "203.0.113.9, 192.0.2.1"));
      }
      assertEquals(429, send(api, "198.51.100.4, 192.0.2.1"));
      assertEquals(422, send(api, "192.0.2.1, 192.0.2.2"));
    }
  }

  @Test
  void withoutAProxyNobodyChoosesAnAddress() {
    try (RunningObservatory observatory = givenObservatory(STRICT, false)) {
      ApiClient api = observatory.api();
      for (int i = 0; i < 20; i++) {
        assertEquals(422, send(api, "192.0.2." + i));
      }
      assertEquals(429, send(api, "192.0.2.99"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 422",
    "Sec-Fetch-Site, none, 422",
    "Origin, https://elsewhere.example, 403",
    "Origin, no origin, 403",
    "Origin, null, 422",
  })
  void otherSitesSendNothing(String header, String value, int status) {
    try (RunningObservatory observatory = givenObservatory(STRICT, false)) {
      ApiClient api = observatory.api();
      HttpResponse<String> answer =
          api.send("POST", ApiClient.OPEN + "/responses", wrong(), header, value);
      assertEquals(status, answer.statusCode(), answer.body());
      assertEquals(200, api.send("GET", "/api/v1/waves", "", header, value).statusCode());
    }
  }

  @Test
  void theOwnOriginMaySend() {
    try (RunningObservatory observatory = givenObservatory(STRICT, false)) {
      String own = observatory.address().toString().replaceFirst("/$", "");
      assertEquals(
          422,
          observatory
              .api()
              .send("POST", ApiClient.OPEN + "/responses", wrong(), "Origin", own)
              .statusCode());
    }
  }

  @Test
  void onlyBehindAnEncryptingProxyBrowsersAreToldToStayEncrypted() {
    String header = "Strict-Transport-Security";
    try (RunningObservatory observatory = givenObservatory(STRICT, true)) {
      assertTrue(
          observatory
              .get("/", "X-Forwarded-Proto", "https")
              .headers()
              .firstValue(header)
              .isPresent());
      assertFalse(observatory.get("/").headers().firstValue(header).isPresent());
    }
    try (RunningObservatory observatory = givenObservatory(STRICT, false)) {
      assertFalse(
          observatory
              .get("/", "X-Forwarded-Proto", "https")
              .headers()
              .firstValue(header)
              .isPresent());
    }
  }

  private RunningObservatory givenObservatory(Limits limits, boolean behindProxy) {
    return new RunningObservatory(
        folder, EveryControl.study(), ServingOptions.USUAL.within(limits).behindProxy(behindProxy));
  }

  private static HttpResponse<String> draft(ApiClient api, String who) {
    return api.ask("GET", ApiClient.INVITED + "/draft", "", "Authorization", who);
  }

  private static int send(ApiClient api, String forwardedFor) {
    return api.ask("POST", ApiClient.OPEN + "/responses", wrong(), "X-Forwarded-For", forwardedFor)
        .statusCode();
  }

  private static String wrong() {
    return "{\"answers\": {\"members\": 0}}";
  }
}
