package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.Answer;
import fr.openl.collection.EveryControl;
import fr.openl.definition.expression.Value;
import fr.openl.store.DuckDbStore;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while people answer: who is not stored is told so, and room mends it. */
class FullDiskServingTest {
  private static final Path LIMITER = Path.of("/usr/bin/prlimit");
  private static final int ROOM = 160_000;
  private static final int CREATED = 201;
  private static final int UNAVAILABLE = 503;

  @TempDir Path home;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> acknowledged = new ArrayList<>();

  @Test
  @EnabledIf("limitsCanBeSet")
  void nothingIsAcknowledgedThatIsNotStoredAndRoomMendsIt() throws Exception {
    AlwaysOpen.copyTo(home);
    try (ServingProcess serving = new ServingProcess(home)) {
      assertEquals(CREATED, post(serving, "first").statusCode());
      limit(serving, ROOM + ":unlimited");
      HttpResponse<String> refused = untilRefused(serving);

      assertEquals(UNAVAILABLE, refused.statusCode(), refused.body());
      assertTrue(
          refused.headers().firstValue("Content-Type").orElse("").contains("problem+json"),
          refused.headers().toString());
      assertFalse(refused.body().contains("duckdb"), refused.body());

      limit(serving, "unlimited:unlimited");
      assertEquals(CREATED, post(serving, "later").statusCode());
      serving.askToStop();
      serving.waitFor();
    }
    List<String> held = new ArrayList<>();
    try (DuckDbStore store = DuckDbStore.open(home.resolve("data/work/openl.duckdb"))) {
      store.eachCurrent(
          EveryControl.STUDY,
          EveryControl.WAVE,
          response -> {
            if (response.answers().get("word") instanceof Answer.Given given
                && given.value() instanceof Value.Words words) {
              held.add(words.text());
            }
          });
    }
    assertEquals(held.stream().distinct().toList(), held, "something is there twice");
    assertTrue(held.containsAll(acknowledged), "acknowledged, but not there");
  }

  static boolean limitsCanBeSet() {
    return Files.isExecutable(LIMITER);
  }

  private HttpResponse<String> untilRefused(ServingProcess serving) throws Exception {
    for (int i = 0; i < 290; i++) {
      HttpResponse<String> answer = post(serving, "w" + i);
      if (answer.statusCode() != CREATED) {
        return answer;
      }
    }
    throw new AssertionError("the disk did not fill up");
  }

  private HttpResponse<String> post(ServingProcess serving, String word)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(
                    serving
                        .address()
                        .resolve(
                            "/api/v1/waves/%s/%s/responses"
                                .formatted(EveryControl.STUDY, EveryControl.WAVE)))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"answers\": {\"name_tool\": \"paper\", \"members\": 3, \"word\":"
                            + " \"%s\", \"wishes\": \"%s\"}}".formatted(word, "more ".repeat(390))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == CREATED) {
      acknowledged.add(word);
    }
    return answer;
  }

  private static void limit(ServingProcess serving, String bytes) throws Exception {
    assertEquals(
        0,
        new ProcessBuilder(LIMITER.toString(), "--pid=" + serving.pid(), "--fsize=" + bytes)
            .start()
            .waitFor());
  }
}
