package fr.openl.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/**
 * A program that sends, saves, corrects, withdraws and erases over HTTP until the server is gone,
 * and notes what was acknowledged, and nothing else.
 */
final class RestlessClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WAVE = "/api/v1/waves/every-control/2026";

  private final HttpClient client;
  private final URI server;
  private final Acknowledged acknowledged;

  RestlessClient(HttpClient client, int port, Acknowledged acknowledged) {
    this.client = client;
    this.server = URI.create("http://localhost:" + port);
    this.acknowledged = acknowledged;
  }

  /**
   * Returns when the server is gone.
   *
   * @param name begins its words, unlike those of any other client
   * @param deed what it does with the responses of its links
   */
  void run(String name, Deed deed) {
    try {
      for (int turn = 0; ; turn++) {
        String word = name + "-" + turn;
        if (turn % 2 == 0) {
          ask(201, "POST", "/responses", answers(word), "");
          acknowledged.sent(word);
        } else {
          fillIn(word, deed);
        }
      }
    } catch (IOException killed) {
      return; // as it should be
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A draft in two steps, its response, and what its sender does with it then. */
  private void fillIn(String word, Deed deed) throws IOException, InterruptedException {
    String token = ask(201, "POST", "/links", "", "").path("token").asText();
    String bearer = "Bearer " + token;
    for (String typed : new String[] {"half of " + word, word}) {
      JsonNode draft = ask(200, "PUT", "/draft", answers(typed), bearer);
      acknowledged.saved(token, draft.path("version").asInt());
    }
    JsonNode sent = ask(201, "POST", "/responses", answers(word), bearer);
    acknowledged.sent(word);
    switch (deed) {
      case CORRECT -> {
        acknowledged.correcting(word, word + "c");
        ask(200, "PUT", "/response", answers(word + "c"), bearer);
        acknowledged.corrected(word);
      }
      case WITHDRAW -> {
        acknowledged.withdrawing(word);
        ask(204, "DELETE", "/response", "", bearer);
        acknowledged.withdrawn(word);
      }
      case ERASE -> {
        acknowledged.withdrawing(word);
        acknowledged.erasing(token);
        ask(204, "DELETE", "/response?erase=true", "", bearer);
        acknowledged.erased(word, sent.path("receipt").asText());
      }
    }
  }

  /** How many changes the draft of a link has seen. */
  int version(String token) throws IOException, InterruptedException {
    return ask(200, "GET", "/draft", "", "Bearer " + token).path("version").asInt();
  }

  /** Fails unless a receipt finds nothing, not even something withdrawn. */
  void findsNothing(String receipt) throws IOException, InterruptedException {
    ask(401, "GET", "/response", "", "Receipt " + receipt);
  }

  private static String answers(String word) {
    return "{\"answers\": {\"name_tool\": \"paper\", \"members\": 3, \"%s\": \"%s\"}}"
        .formatted(ServeUntilKilled.WORD, word);
  }

  /** What becomes of a response that was sent. */
  enum Deed {
    CORRECT,
    WITHDRAW,
    /** Takes longest, for the database is written anew. */
    ERASE
  }

  private JsonNode ask(int status, String method, String path, String body, String authorization)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(WAVE + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != status) {
      throw new UncheckedIOException(
          new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body()));
    }
    return JSON.readTree(answer.body());
  }
}
