package fr.openl.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests that are wrong in ways that chance chooses: right ones over all routes, changed in one
 * to four places. None can become a response, for each names a question that there is not.
 */
final class WrongRequests {
  private static final String GHOST =
      "{\"answers\": {\"ghost\": \"x\", \"name_tool\": \"paper\", \"members\": 12}}";
  private static final String FORM = "_do=send&ghost=x&name_tool=paper&members=12";
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "text/plain",
          "application/json; charset=utf-16",
          "",
          "\u00e9/\u00e9");
  private static final List<String> NASTY =
      List.of(
          "%00",
          "%2e%2e%2f",
          "..%2f..%2f",
          "%0d%0aSet-Cookie:%20a=b",
          "%c0%af",
          "%ff",
          "%",
          "%25",
          "//",
          "/./",
          "/../",
          ";jsessionid=1",
          "?lang=%ff",
          "?lang=zz",
          "?erase=maybe",
          "%F0%9F%92%A9",
          "<script>",
          "'--",
          "\\",
          "{study}",
          "*",
          "~",
          "A".repeat(3_000));
  private static final List<String> JSON =
      List.of(
          "null",
          "[]",
          "{}",
          "1e999999",
          "-1",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "[[[[[[[[[[]]]]]]]]]]",
          "{\"a\":1,\"a\":2}",
          "true",
          ",",
          "\"",
          "NaN",
          "9".repeat(1_200),
          "[1]",
          "[null]",
          "{\"answers\":",
          "/* */",
          "\u00e9",
          "\"" + "y".repeat(5_000) + "\"");
  private static final List<String> HEADERS =
      List.of(
          "Authorization: Bearer",
          "Authorization: Bearer \u00e9\u00e9",
          "Authorization: Bearer 0000000000000000000000000w",
          "Authorization: Receipt 00-00",
          "Authorization: Basic eDp5",
          "Authorization: " + "z".repeat(4_000),
          "Idempotency-Key: x",
          "Idempotency-Key: 0b6f9b1e-5d6c-4a38-9d2a-3f1e6a7c5d10",
          "If-Match: *",
          "If-Match: \"9\"",
          "If-Modified-Since: yesterday",
          "Accept-Language: " + "a,".repeat(300),
          "Accept-Language: \u00e9;q=x",
          "Accept: */*;q=nan",
          "Range: bytes=9-1",
          "Expect: 100-continue",
          "Content-Encoding: gzip",
          "X-Forwarded-For: ', '",
          "Origin: https://elsewhere.example",
          "Sec-Fetch-Site: cross-site",
          "Cookie: a=" + "b".repeat(2_000),
          "Upgrade: websocket",
          "X-HTTP-Method-Override: DELETE");

  private final Random chance;
  private final List<Request> right = new ArrayList<>();

  /**
   * @param token opens a link in the wave by invitation, so that some requests get further
   */
  WrongRequests(long seed, String token) {
    this.chance = new Random(seed);
    String bearer = "Authorization: Bearer " + token;
    for (String wave : List.of(ApiClient.OPEN, ApiClient.INVITED)) {
      right.add(new Request("POST", wave + "/responses", List.of(bearer), TYPES.get(0), GHOST));
      right.add(new Request("PUT", wave + "/response", List.of(bearer), TYPES.get(0), GHOST));
      right.add(new Request("PUT", wave + "/draft", List.of(bearer), TYPES.get(0), GHOST));
      right.add(new Request("GET", wave + "/draft", List.of(bearer), "", ""));
      right.add(new Request("DELETE", wave + "/response?erase=true", List.of(bearer), "", ""));
      right.add(new Request("GET", wave + "/questionnaire", List.of(), "", ""));
    }
    for (String path :
        List.of(
            "/",
            "/s/every-control/2026",
            "/s/every-control/invited/" + token,
            "/s/every-control/invited/" + token + "/you",
            "/s/every-control/2026/receipt",
            "/assets/openl.css",
            "/reports/x/y/fr/index.html",
            "/api/v1/openapi.json",
            "/api/v1/problems/shut",
            "/api/v1/waves",
            "/health",
            "/ready",
            "/metrics")) {
      right.add(new Request("GET", path, List.of(), "", ""));
    }
    right.add(new Request("POST", "/s/every-control/2026", List.of(), TYPES.get(1), FORM));
    right.add(
        new Request("POST", "/s/every-control/invited/" + token, List.of(), TYPES.get(1), FORM));
  }

  Request next() {
    Request request = right.get(chance.nextInt(right.size()));
    int changes = 1 + chance.nextInt(4);
    for (int i = 0; i < changes; i++) {
      request = changed(request);
    }
    return request;
  }

  private Request changed(Request one) {
    return switch (chance.nextInt(6)) {
      case 0 -> new Request(any(METHODS), one.path, one.headers, one.type, one.body);
      case 1 ->
          new Request(
              one.method, inserted(one.path, any(NASTY), 1), one.headers, one.type, one.body);
      case 2 -> {
        List<String> headers = new ArrayList<>(one.headers);
        headers.removeIf(header -> chance.nextInt(3) == 0);
        headers.add(any(HEADERS));
        yield new Request(one.method, one.path, headers, one.type, one.body);
      }
      case 3 -> new Request(one.method, one.path, one.headers, any(TYPES), one.body);
      case 4 ->
          new Request(
              one.method, one.path, one.headers, one.type, inserted(one.body, any(JSON), 0));
      default ->
          new Request(
              one.method,
              one.path,
              one.headers,
              one.type,
              one.body.substring(0, chance.nextInt(one.body.length() + 1)));
    };
  }

  private String inserted(String text, String more, int from) {
    int at = from + chance.nextInt(text.length() + 1 - from);
    int to = Math.min(text.length(), at + chance.nextInt(4));
    return text.substring(0, at) + more + text.substring(to);
  }

  private String any(List<String> all) {
    return all.get(chance.nextInt(all.size()));
  }

  /** One request, as it goes over the wire. */
  record Request(String method, String path, List<String> headers, String type, String body) {
    /**
     * Its bytes; letters beyond ASCII go as Latin-1 in the head and as broken UTF-8 in the body.
     */
    byte[] bytes() {
      byte[] content = body.getBytes(StandardCharsets.ISO_8859_1);
      StringBuilder head =
          new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
      headers.forEach(header -> head.append(header).append("\r\n"));
      if (!type.isEmpty()) {
        head.append("Content-Type: ").append(type).append("\r\n");
      }
      head.append("Connection: close\r\nContent-Length: ")
          .append(content.length)
          .append("\r\n\r\n");
      byte[] first = head.toString().getBytes(StandardCharsets.ISO_8859_1);
      byte[] all = new byte[first.length + content.length];
      System.arraycopy(first, 0, all, 0, first.length);
      System.arraycopy(content, 0, all, first.length, content.length);
      return all;
    }
  }
}
