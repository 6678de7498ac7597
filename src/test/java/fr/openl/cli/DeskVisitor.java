package fr.openl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a plain browser without scripts, who keeps cookies and follows redirects. */
final class DeskVisitor implements AutoCloseable {
  private final URI address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private Optional<HttpResponse<String>> last = Optional.empty();
  private String language = "en";

  DeskVisitor(URI address) {
    this.address = address;
  }

  /** Whose forms are sent from pages in {@code spoken}. */
  DeskVisitor in(String spoken) {
    language = spoken;
    return this;
  }

  DeskVisitor get(String path) {
    return send(HttpRequest.newBuilder(address.resolve(path)).build());
  }

  /** Sends the form of the page that goes to {@code action}, with these fields filled in. */
  DeskVisitor submit(String action, String... fields) {
    Matcher form =
        Pattern.compile(
                "(?s)<form[^>]* action=\""
                    + Pattern.quote(action)
                    + "[?\"].*?name=\"_seal\" value=\"([^\"]*)\"")
            .matcher(page());
    if (!form.find()) {
      throw new AssertionError("no form to " + action + " in " + page());
    }
    return post(action, form.group(1), fields);
  }

  /** Sends a form as a program would, with any seal. */
  DeskVisitor post(String action, String seal, String... fields) {
    StringBuilder body = new StringBuilder("_seal=" + encoded(seal));
    for (int i = 0; i + 1 < fields.length; i += 2) {
      body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(address.resolve(action + "?lang=" + language))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  HttpResponse<String> response() {
    return last.orElseThrow();
  }

  int status() {
    return response().statusCode();
  }

  String page() {
    return response().body();
  }

  /** The path of the page that is shown. */
  String path() {
    return response().uri().getPath();
  }

  CookieManager cookies() {
    return cookies;
  }

  /** Hangs up. */
  @Override
  public void close() {
    client.shutdownNow();
  }

  private DeskVisitor send(HttpRequest request) {
    try {
      last = Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
