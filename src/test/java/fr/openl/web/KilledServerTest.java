package fr.openl.web;

import static fr.openl.web.RestlessClient.Deed.CORRECT;
import static fr.openl.web.RestlessClient.Deed.ERASE;
import static fr.openl.web.RestlessClient.Deed.WITHDRAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed under load at moments drawn at random, fifty times on one file, and is each
 * time asked what it holds: all that was acknowledged, nothing twice, nothing that was erased.
 */
class KilledServerTest {
  private static final int KILLS = 50;
  private static final long SEED = 20261122;
  private static final List<RestlessClient.Deed> DEEDS =
      List.of(ERASE, CORRECT, WITHDRAW, CORRECT, WITHDRAW, CORRECT);
  private static final int LONGEST_LIFE_MILLIS = 250;

  /** So many changes are acknowledged before a life may end: the first one takes longest. */
  private static final int WARM = 3;

  @TempDir Path folder;

  private final Acknowledged acknowledged = new Acknowledged();
  private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

  /** What the lives before the last had promised; looked at after its own life, and at the end. */
  private Map<String, Integer> formerDrafts = Map.of();

  private List<String> formerErased = List.of();

  @Test
  void allThatWasAcknowledgedIsThereAfterFiftyKills() throws Exception {
    Random random = new Random(SEED);
    SwiftStart program =
        SwiftStart.of(
            folder.resolve("program"),
            ServeUntilKilled.class,
            folder.resolve("rehearsal").toString());
    for (int life = 0; life <= KILLS; life++) {
      Process server = program.command(folder.toString()).start();
      try (BufferedReader said = server.inputReader();
          HttpClient client = HttpClient.newHttpClient()) {
        int port = checkHeld(said, life);
        if (life == KILLS) {
          formerDrafts = Map.of();
          formerErased = List.of();
        }
        checkAsked(new RestlessClient(client, port, acknowledged), life);
        if (life < KILLS) {
          load(client, port, life, server, random.nextInt(LONGEST_LIFE_MILLIS));
        }
      } finally {
        kill(server);
      }
    }
    acknowledged.checkMany(KILLS);
  }

  /** Compares what the server says it holds with what was acknowledged; the port it listens on. */
  private int checkHeld(BufferedReader said, int life) throws IOException {
    List<String> valid = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("listens")) {
        acknowledged.check(valid);
        return Integer.parseInt(words[1]);
      }
      assertEquals("valid", words[0]);
      valid.add(words[1]);
    }
    throw new AssertionError("life " + life + ": the database does not open");
  }

  /** Asks for what the last life has acknowledged beside responses; at the end, for everything. */
  private void checkAsked(RestlessClient client, int life) throws Exception {
    Map<String, Integer> drafts = acknowledged.drafts();
    for (Map.Entry<String, Integer> draft : drafts.entrySet()) {
      if (!draft.getValue().equals(formerDrafts.get(draft.getKey()))) {
        assertTrue(
            client.version(draft.getKey()) >= draft.getValue(),
            "life " + life + ": a draft lost a change");
      }
    }
    List<String> erased = acknowledged.erased();
    for (String receipt : erased.subList(formerErased.size(), erased.size())) {
      client.findsNothing(receipt);
    }
    formerDrafts = new HashMap<>(drafts);
    formerErased = erased;
  }

  private void load(HttpClient client, int port, int life, Process server, int millis)
      throws Exception {
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < DEEDS.size(); i++) {
      String name = "s" + life + "." + i;
      RestlessClient.Deed deed = DEEDS.get(i);
      clients.add(
          Thread.ofVirtual()
              .uncaughtExceptionHandler((thread, fault) -> faults.add(fault))
              .start(() -> new RestlessClient(client, port, acknowledged).run(name, deed)));
    }
    int before = acknowledged.changes();
    while (acknowledged.changes() - before < WARM && faults.isEmpty() && server.isAlive()) {
      Thread.sleep(5);
    }
    Thread.sleep(millis);
    kill(server);
    for (Thread each : clients) {
      each.join();
    }
    assertEquals(List.of(), List.copyOf(faults), "life " + life);
  }

  private static void kill(Process server) throws InterruptedException {
    server.toHandle().destroyForcibly();
    server.waitFor();
  }
}
