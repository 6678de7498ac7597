package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import fr.openl.web.guard.Limits;
import fr.openl.web.guard.Limits.Allowance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser would send: broken lines, climbing paths, endless heads, slow bodies. */
class RawRequestsTest {
  private static final Limits IMPATIENT =
      new Limits(
          Allowance.UNLIMITED, Allowance.UNLIMITED, 100, 100, Duration.ofMillis(1_500), 2_000);
  private static final String POST =
      "POST "
          + RunningObservatory.RESPONSES
          + " HTTP/1.1\r\nHost: localhost\r\n"
          + "Connection: close\r\nContent-Type: application/json\r\n";

  private static final String PLAIN = "POST / HTTP/1.1\r\nHost: x\r\n";

  @TempDir Path folder;
  private RunningObservatory observatory;

  @BeforeEach
  void start() {
    observatory =
        new RunningObservatory(
            folder, EveryControl.study(), ServingOptions.USUAL.within(IMPATIENT));
  }

  @AfterEach
  void stop() {
    observatory.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports/../secret.txt",
        "/reports/..%2fsecret.txt",
        "/reports/%2e%2e/secret.txt",
        "/reports/%2e%2e%2fsecret.txt",
        "/reports/x/../../secret.txt",
        "/reports//etc/passwd",
        "/reports/%2fetc%2fpasswd",
        "/reports/..\\secret.txt",
        "/reports/..%5csecret.txt",
        "/reports/%252e%252e/secret.txt",
        "/reports/secret.txt%00.html",
        "/reports/..;/secret.txt",
        "/assets/../../secret.txt",
        "/../secret.txt"
      })
  void noPathClimbsOutOfTheReports(String path) throws Exception {
    Files.createDirectories(folder.resolve("reports"));
    Files.writeString(folder.resolve("secret.txt"), "the secret");
    String answer = get(path);
    assertTrue(answer.matches("(?s)HTTP/1[.]1 4\\d\\d .*"), answer);
    assertFalse(answer.contains("the secret"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports/x%0d%0aSet-Cookie:%20a=b",
        "/s/every-control/2026?lang=fr%0d%0aSet-Cookie:%20a=b",
        "/api/v1/waves/x%0d%0aSet-Cookie:%20a=b/y/questionnaire",
        "//elsewhere.example/reports"
      })
  void nothingOfARequestBecomesAHeader(String path) throws Exception {
    Files.createDirectories(folder.resolve("reports"));
    String head = get(path).split("\r\n\r\n", 2)[0];
    assertFalse(head.toLowerCase(java.util.Locale.ROOT).contains("set-cookie"), head);
    assertFalse(head.contains("elsewhere"), head);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        PLAIN + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        PLAIN + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        PLAIN + "Content-Length: -5\r\n\r\n"
      })
  void brokenHttpIsRefusedWithoutAWordAboutTheProgram(String request) throws Exception {
    String answer = Wire.ask(observatory.address(), request);
    assertTrue(answer.matches("(?s)HTTP/1[.]1 [45]0\\d .*"), answer);
    assertFalse(answer.matches("(?si).*(jetty|javalin|exception|powered).*"), answer);
  }

  @Test
  void aHeadWithoutEndIsRefused() throws Exception {
    String answer =
        Wire.ask(
            observatory.address(),
            "GET / HTTP/1.1\r\nHost: x\r\n" + "X-More: yes\r\n".repeat(2_000) + "\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
    assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("jetty"), answer);
  }

  @Test
  void aBodyThatIsAnnouncedTooLargeIsRefusedBeforeItIsRead() throws Exception {
    String answer = Wire.ask(observatory.address(), POST + "Content-Length: 99999999999\r\n\r\n{");
    assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
  }

  @Test
  void aBodyInChunksWithoutEndIsRefused() throws Exception {
    try (Wire wire = new Wire(observatory.address())) {
      wire.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 70; i++) {
        wire.send("2710\r\n" + "x".repeat(10_000) + "\r\n");
      }
      String answer = wire.rest();
      assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 413 "), answer);
    }
    assertEquals(200, observatory.get("/health").statusCode());
  }

  @Test
  void aSilentCallerIsHungUpOn() throws Exception {
    long began = System.nanoTime();
    try (Wire wire = new Wire(observatory.address())) {
      wire.send("GET / HTTP/1.1\r\nHo");
      wire.rest();
    }
    try (Wire wire = new Wire(observatory.address())) {
      wire.send(POST + "Content-Length: 50\r\n\r\n{\"answers\"");
      String answer = wire.rest();
      assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
    }
    assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 10);
  }

  @Test
  void aBodyThatDripsIsHungUpOn() throws Exception {
    long began = System.nanoTime();
    try (Wire wire = new Wire(observatory.address())) {
      wire.send(POST + "Content-Length: 5000\r\n\r\n");
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return wire.rest();
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      for (int i = 0; i < 100 && !answer.isDone(); i++) {
        wire.send("x");
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertFalse(answer.get(10, TimeUnit.SECONDS).startsWith("HTTP/1.1 5"), answer.get());
    }
    assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 9);
  }

  @Test
  void aRequestUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
    byte[] body = ApiClient.PAPER.getBytes(StandardCharsets.UTF_8);
    try (Wire wire = new Wire(observatory.address())) {
      wire.send(POST + "Content-Length: " + body.length + "\r\n\r\n{");
      TimeUnit.MILLISECONDS.sleep(300);
      CompletableFuture<Void> closing = CompletableFuture.runAsync(observatory::stopServing);
      TimeUnit.MILLISECONDS.sleep(300);
      wire.send(ApiClient.PAPER.substring(1));
      String answer = wire.rest();
      closing.get(10, TimeUnit.SECONDS);
      assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
    }
    assertEquals(1, observatory.count("2026"));
  }

  @Test
  void everyAnswerCarriesTheSameProtections() throws Exception {
    for (String path :
        List.of("/", "/s/every-control/2026", "/api/v1/waves", "/nothing", "/reports/")) {
      String head = get(path).split("\r\n\r\n", 2)[0];
      for (String line :
          List.of(
              "Content-Security-Policy: default-src 'none'; ",
              "Referrer-Policy: no-referrer",
              "X-Content-Type-Options: nosniff",
              "X-Frame-Options: DENY",
              "Cross-Origin-Opener-Policy: same-origin",
              "Cross-Origin-Resource-Policy: same-origin",
              "Permissions-Policy: ")) {
        assertTrue(head.contains("\r\n" + line), path + " lacks " + line + "\n" + head);
      }
      assertFalse(head.contains("unsafe"), head);
      assertFalse(head.contains("\r\nServer:"), head);
      assertFalse(head.contains("\r\nSet-Cookie:"), head);
    }
  }

  private String get(String path) throws Exception {
    return Wire.ask(
        observatory.address(),
        "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }
}
