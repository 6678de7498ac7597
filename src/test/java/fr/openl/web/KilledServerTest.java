package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed under load at moments drawn at random, fifty times on one file, and is each
 * time asked what it holds: all that was acknowledged, nothing twice, nothing that was erased.
 */
class KilledServerTest {
  private static final int KILLS = 50;
  private static final long SEED = 20261122;
  private static final int CLIENTS = 6;
  private static final int LONGEST_LIFE_MILLIS = 300;

  @TempDir Path folder;

  /** What was acknowledged in all lives so far. */
  private final Set<String> submitted = new LinkedHashSet<>();

  private final Set<String> withdrawn = new LinkedHashSet<>();
  private final Set<String> erased = new LinkedHashSet<>();
  private final Map<String, Integer> drafts = new LinkedHashMap<>();

  @Test
  void allThatWasAcknowledgedIsThereAfterFiftyKills() throws Exception {
    Random random = new Random(SEED);
    for (int life = 0; life <= KILLS; life++) {
      Process server = ServeUntilKilled.start(folder, "life" + life, lookedFor());
      try (BufferedReader said = server.inputReader()) {
        int port = checkHeld(said, life);
        if (life < KILLS) {
          load(port, life, server, random.nextInt(LONGEST_LIFE_MILLIS));
        }
        kill(server);
        said.lines().forEach(this::note);
      }
    }
    assertTrue(submitted.size() > KILLS, submitted.size() + " submissions were acknowledged");
    assertTrue(erased.size() > KILLS, erased.size() + " erasures were acknowledged");
    assertTrue(withdrawn.size() > KILLS, withdrawn.size() + " withdrawals were acknowledged");
    assertTrue(drafts.size() > KILLS, drafts.size() + " drafts were acknowledged");
  }

  private Path lookedFor() throws IOException {
    List<String> lines = new ArrayList<>();
    drafts.keySet().forEach(key -> lines.add("draft " + key));
    erased.forEach(id -> lines.add("response " + id));
    return Files.write(folder.resolve("looked-for"), lines);
  }

  /** Compares what the server says it holds with what was acknowledged; the port it listens on. */
  private int checkHeld(BufferedReader said, int life) throws IOException {
    List<String> valid = new ArrayList<>();
    Map<String, Integer> heldDrafts = new LinkedHashMap<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "valid" -> valid.add(words[1]);
        case "draft" -> heldDrafts.put(words[1], Integer.parseInt(words[2]));
        case "kept" -> throw new AssertionError("life " + life + ": erased, but there: " + line);
        case "listens" -> {
          check(valid, heldDrafts, life);
          return Integer.parseInt(words[1]);
        }
        default -> assertEquals("", line);
      }
    }
    throw new AssertionError("life " + life + ": the database does not open");
  }

  private void check(List<String> valid, Map<String, Integer> heldDrafts, int life) {
    Set<String> once = new HashSet<>(valid);
    assertEquals(once.size(), valid.size(), "life " + life + ": something is there twice");
    assertEquals(Set.of(), without(submitted, once), "life " + life + ": lost");
    assertEquals(
        withdrawn, without(withdrawn, once), "life " + life + ": withdrawn, but still valid");
    drafts.forEach(
        (key, version) ->
            assertTrue(
                heldDrafts.getOrDefault(key, 0) >= version,
                "life " + life + ": draft " + key + " lost a change"));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toSet());
  }

  private void load(int port, int life, Process server, int millis) throws Exception {
    AtomicInteger number = new AtomicInteger();
    AtomicBoolean dead = new AtomicBoolean();
    ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    List<Thread> clients = new ArrayList<>();
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!dead.get()) {
                      String word = "s" + life + "-" + number.incrementAndGet();
                      if (post(client, port, word)) {
                        acknowledged.add(word);
                      }
                    }
                  }));
    }
    while (acknowledged.isEmpty() && server.isAlive()) {
      Thread.sleep(5);
    }
    Thread.sleep(millis);
    kill(server);
    dead.set(true);
    for (Thread each : clients) {
      each.join();
    }
    client.close();
    submitted.addAll(acknowledged);
  }

  /** Whether it was acknowledged. */
  private static boolean post(HttpClient client, int port, String word) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + RunningObservatory.RESPONSES))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"answers\": {\"name_tool\": \"paper\", \"members\": 3, \"word\": \"%s\"}}"
                        .formatted(word)))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 201;
    } catch (IOException killed) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Leaves open what the server has said. */
  private static void kill(Process server) throws InterruptedException {
    server.toHandle().destroyForcibly();
    server.waitFor();
  }

  private void note(String line) {
    if (!line.endsWith(ServeUntilKilled.END)) {
      return;
    }
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      case "withdrawn" -> withdrawn.add(words[1]);
      case "erased" -> erased.add(words[1]);
      case "draft" -> drafts.merge(words[1], Integer.parseInt(words[2]), Math::max);
      default -> {}
    }
  }
}
