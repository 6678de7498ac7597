package fr.openl.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A program that uses the API and holds every answer to the API's own description. */
final class ApiClient {
  static final String OPEN = "/api/v1/waves/every-control/2026";
  static final String INVITED = "/api/v1/waves/every-control/invited";
  static final String PAPER = "{\"answers\": {\"name_tool\": \"paper\", \"members\": 12}}";
  static final String DRIVE = "{\"answers\": {\"name_tool\": \"google_drive\", \"members\": 7}}";

  private final HttpClient client;
  private final URI address;
  private final ApiContract contract;

  ApiClient(URI address, HttpClient client) {
    this.address = address;
    this.client = client;
    this.contract = new ApiContract(send("GET", "/api/v1/openapi.json", "").body());
  }

  ApiContract contract() {
    return contract;
  }

  /**
   * Asks, and checks that the answer is one that was promised.
   *
   * @param body empty for none
   * @param headers names and values in turn
   */
  HttpResponse<String> ask(String method, String path, String body, String... headers) {
    HttpResponse<String> answer = send(method, path, body, headers);
    contract.check(method, path, answer);
    return answer;
  }

  /** Asks without a look at what was promised. */
  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return ApiContract.json(answer.body());
  }
}
