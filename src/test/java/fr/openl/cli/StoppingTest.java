package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import fr.openl.store.DuckDbStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Asked to stop, the observatory answers who is being served and ends soon. */
class StoppingTest {
  private static final int TERMINATED = 143;
  private static final String BODY = "{\"answers\": {\"name_tool\": \"paper\", \"members\": 3}}";

  @TempDir Path home;

  @Test
  @Timeout(60)
  void aSlowRequestIsAnsweredAndTheProcessEndsWithinTenSeconds() throws Exception {
    AlwaysOpen.copyTo(home);
    try (ServingProcess serving = new ServingProcess(home);
        Socket slow = new Socket("localhost", serving.address().getPort())) {
      OutputStream request = slow.getOutputStream();
      send(request, head() + BODY.substring(0, 20));
      Thread.sleep(300);

      serving.askToStop();
      long asked = System.nanoTime();
      Thread.sleep(700);
      send(request, BODY.substring(20));

      BufferedReader answer =
          new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
      String status = answer.readLine();
      assertTrue(status.startsWith("HTTP/1.1 201"), status);
      assertEquals(TERMINATED, serving.waitFor());
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - asked);
      assertTrue(seconds < 10, "it took " + seconds + " s");
    }
    try (DuckDbStore store = DuckDbStore.open(home.resolve("data/work/openl.duckdb"))) {
      assertEquals(1, store.countCurrent(EveryControl.STUDY, EveryControl.WAVE));
    }
  }

  private static String head() {
    return "POST /api/v1/waves/%s/%s/responses HTTP/1.1\r\nHost: localhost\r\n"
            .formatted(EveryControl.STUDY, EveryControl.WAVE)
        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(BODY.length());
  }

  private static void send(OutputStream request, String text) throws IOException {
    request.write(text.getBytes(StandardCharsets.UTF_8));
    request.flush();
  }
}
