package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import fr.openl.fieldwork.PersonalToken;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who run the server see how it does, and nothing of those who use it. */
class OperatorDoorTest {
  @TempDir Path folder;

  @Test
  void whatWasAskedAndKeptIsCounted() {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      ApiClient api = observatory.api();
      api.ask("POST", ApiClient.OPEN + "/responses", ApiClient.PAPER);
      api.ask("POST", ApiClient.OPEN + "/responses", ApiClient.DRIVE);
      api.send("POST", ApiClient.OPEN + "/responses", "{}");
      String text = observatory.get("/metrics").body();

      thenCounted(text, "openl_responses_received_total{study=\"every-control\",wave=\"2026\"} 2");
      String route = "route=\"/api/v1/waves/{study}/{wave}/responses\"";
      thenCounted(
          text, "openl_http_requests_total{method=\"POST\"," + route + ",status=\"2xx\"} 2");
      thenCounted(
          text, "openl_http_requests_total{method=\"POST\"," + route + ",status=\"4xx\"} 1");
      thenCounted(text, "openl_http_request_duration_seconds_count{" + route + "} 3");
      thenCounted(text, "openl_commit_duration_seconds_count 2");
      thenCounted(text, "openl_commit_failures_total 0");
      thenCounted(text, "openl_commit_group_size_count 2");
      assertTrue(text.contains("jvm_memory_used_bytes{area=\"heap\"}"), text);
    }
  }

  @Test
  void noLabelTellsATokenAnAddressOrAnAnswer() {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      ApiClient api = observatory.api();
      PersonalToken token = observatory.invite("every-control", "invited", "unit-secret");
      api.ask(
          "POST",
          ApiClient.INVITED + "/responses",
          "{\"answers\": {\"name_tool\": \"paper\", \"members\": 12, \"word\": \"coquelicot\"}}",
          "Authorization",
          "Bearer " + token.spelled());
      observatory.get("/s/every-control/invited/" + token.spelled());
      observatory.get("/no/such/page-" + token.spelled());
      String text = observatory.get("/metrics").body();

      for (String secret :
          new String[] {token.spelled(), "unit-secret", "coquelicot", "127.0.0.1"}) {
        assertFalse(text.contains(secret), secret);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/ready"})
  void callersFromElsewhereFindNoSuchPage(String path) {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      assertEquals(200, observatory.get(path).statusCode());
      assertEquals(404, observatory.get(path, "X-Forwarded-For", "192.0.2.1").statusCode());
      assertEquals(404, observatory.get(path, "Forwarded", "for=192.0.2.1").statusCode());
      assertEquals(404, observatory.get(path, "Via", "1.1 proxy").statusCode());
      assertEquals(200, observatory.get("/health", "Via", "1.1 proxy").statusCode());
    }
  }

  @Test
  void theServerIsReadyWhileItCanWrite() {
    try (RunningObservatory observatory =
        new RunningObservatory(
            folder, EveryControl.study(), ServingOptions.USUAL.watching(folder))) {
      assertEquals("{\"status\":\"ready\"}", observatory.get("/ready").body());
      observatory.failToWrite(true);
      assertEquals(503, observatory.postJson(ApiClient.PAPER).statusCode());
      assertEquals(503, observatory.get("/ready").statusCode());
      assertEquals(200, observatory.get("/health").statusCode());
      observatory.failToWrite(false);
      assertEquals(201, observatory.postJson(ApiClient.PAPER).statusCode());
      assertEquals(200, observatory.get("/ready").statusCode());
    }
  }

  @Test
  void aFailureIsForgottenAfterAMinuteForSomebodyMustTryAgain() {
    AtomicLong now = new AtomicLong();
    Readiness readiness = new Readiness(Optional.empty(), now::get);
    readiness.failedToWrite();
    assertEquals(Optional.of("the last write failed"), readiness.whyNot());
    now.addAndGet(61_000_000_000L);
    assertEquals(Optional.empty(), readiness.whyNot());
  }

  @Test
  void aFolderThatCannotBeReadIsNotReady() {
    Readiness readiness = new Readiness(Optional.of(folder.resolve("nowhere")), System::nanoTime);
    assertEquals(Optional.of("the disk cannot be read"), readiness.whyNot());
  }

  private static void thenCounted(String text, String line) {
    assertTrue(text.lines().anyMatch(one -> one.startsWith(line)), line + "\n" + text);
  }
}
