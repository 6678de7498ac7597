package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server writes down tells those who run it what broke, and nothing of who answered. */
class LogSilenceTest {
  private static final String ANSWERS =
      "{\"answers\": {\"name_tool\": \"paper\", \"members\": 12, \"word\": \"coquelicot\"}}";

  @TempDir Path folder;

  @Test
  void whoeverAnswersLeavesNoTrace() {
    try (RunningObservatory observatory = new RunningObservatory(folder);
        Silence silence = new Silence()) {
      ApiClient api = observatory.api();
      String token = observatory.invite("every-control", "invited", "unit-1").spelled();
      String who = "Bearer " + token;
      HttpResponse<String> sent =
          api.ask("POST", ApiClient.INVITED + "/responses", ANSWERS, "Authorization", who);
      assertEquals(201, sent.statusCode());
      api.ask("PUT", ApiClient.INVITED + "/response", ApiClient.DRIVE, "Authorization", who);
      api.ask("DELETE", ApiClient.INVITED + "/response", "", "Authorization", who);
      assertEquals(200, observatory.get("/s/every-control/invited/" + token).statusCode());

      assertEquals("", silence.heard());
    }
  }

  @Test
  void aFaultIsLoggedUnderItsReferenceWithoutWhatWasAnswered() {
    try (RunningObservatory observatory = new RunningObservatory(folder);
        Silence silence = new Silence()) {
      ApiClient api = observatory.api();
      String token = observatory.invite("every-control", "invited", "unit-1").spelled();
      observatory.breakDown();
      HttpResponse<String> failed =
          api.ask(
              "POST",
              ApiClient.INVITED + "/responses",
              ANSWERS,
              "Authorization",
              "Bearer " + token);

      assertEquals(500, failed.statusCode());
      String detail = ApiClient.json(failed).path("detail").textValue();
      String reference = detail.replaceFirst("(?s).* ([0-9a-f]{8})[.]$", "$1");
      assertTrue(silence.heard().contains(reference), silence.heard());
      assertTrue(silence.heard().contains("BreakableJournal"), silence.heard());
      for (String secret : List.of("coquelicot", token, "unit-1")) {
        assertFalse(silence.heard().contains(secret), silence.heard());
        assertFalse(failed.body().contains(secret), failed.body());
      }
      assertFalse(failed.body().contains("Exception"), failed.body());
      assertEquals(0, observatory.count("invited"));
    }
  }
}
