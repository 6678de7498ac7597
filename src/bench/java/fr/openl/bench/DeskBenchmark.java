package fr.openl.bench;

import fr.openl.accounts.Account;
import fr.openl.accounts.OneTimeCodes;
import fr.openl.accounts.Role;
import fr.openl.accounts.SigningIn;
import fr.openl.cli.DeskWorks;
import fr.openl.cli.place.Workspace;
import fr.openl.collection.Response;
import fr.openl.fieldwork.Keyring;
import fr.openl.frame.StudyFolder;
import fr.openl.store.DeskStore;
import fr.openl.store.DuckDbStore;
import fr.openl.web.ObservatoryServer;
import fr.openl.web.ServingOptions;
import fr.openl.web.desk.DeskBooks;
import fr.openl.web.door.Books;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages of the desk with 1 000 000 responses stored and 100 000 units invited; bound: 200 ms a
 * page.
 */
public final class DeskBenchmark {
  private static final int RESPONSES = 1_000_000;
  private static final int UNITS = 100_000;
  private static final int BATCH = 20_000;
  private static final int TIMES = 50;
  private static final String PASSWORD = "a password for measuring";

  private DeskBenchmark() {}

  /** Takes other numbers of responses and of units as its arguments. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int responses = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RESPONSES;
    int units = arguments.length > 1 ? Integer.parseInt(arguments[1]) : UNITS;
    Path folder = Files.createTempDirectory("openl-benchmark");
    Workspace workspace = new Workspace(Path.of("").toAbsolutePath(), folder, DuckDbStore::open);
    List<StudyFolder> studies = List.of(LoadStudy.folder());
    Clock clock = Clock.fixed(LoadStudy.OPEN, ZoneOffset.UTC);
    try (DuckDbStore store = workspace.openStore()) {
      Keyring keys = Keyring.open(workspace.keys());
      fill(store, responses);
      LoadFrame.keep(store.fieldwork(), keys, units);
      DeskWorks works = new DeskWorks(workspace, studies, store, clock);
      for (String which : List.of("first", "second", "third")) {
        long start = System.nanoTime();
        Duration before = processorTime();
        long counted = works.count(LoadStudy.STUDY, LoadStudy.WAVE).responses();
        System.out.printf(
            "%s count of the figures of %,d responses and %,d units, behind the pages: %.2f s,"
                + " processor %.2f s%n",
            which,
            counted,
            units,
            (System.nanoTime() - start) / 1e9,
            processorTime().minus(before).toMillis() / 1e3);
      }
      DeskStore desk = store.desk();
      try (ObservatoryServer server =
              new ObservatoryServer(
                  studies,
                  new Books(
                      store, store, store, store.privacy(), store.fieldwork(), store.fieldwork()),
                  keys,
                  workspace.published(),
                  clock,
                  "localhost",
                  0,
                  ServingOptions.USUAL.with(
                      new DeskBooks(desk, desk, desk, desk, works, Optional.empty())));
          HttpClient browser =
              HttpClient.newBuilder()
                  .cookieHandler(new CookieManager())
                  .followRedirects(HttpClient.Redirect.NORMAL)
                  .build()) {
        signIn(browser, server.address(), desk, keys, clock);
        String wave = "desk/waves/" + LoadStudy.STUDY + "/" + LoadStudy.WAVE;
        for (String page :
            List.of("desk/waves", wave, wave + "/items", wave + "/step/close", "desk/log")) {
          measure(browser, server.address().resolve("/" + page));
        }
      }
      System.out.println("peak memory: " + PeakMemory.inWords());
    }
  }

  /** Batch by batch as they are made up, so that memory never holds all of them. */
  private static void fill(DuckDbStore store, int responses) {
    List<Response> batch = new ArrayList<>();
    try (Stream<Response> simulated = LoadStudy.responses(responses)) {
      simulated.forEach(
          response -> {
            batch.add(response);
            if (batch.size() == BATCH) {
              store.append(List.copyOf(batch));
              batch.clear();
            }
          });
    }
    store.append(List.copyOf(batch));
  }

  private static void signIn(
      HttpClient browser, URI address, DeskStore desk, Keyring keys, Clock clock)
      throws IOException, InterruptedException {
    SigningIn door = new SigningIn(desk, desk, keys, clock);
    SigningIn.Invited invited =
        SigningIn.invite(
            new Account(
                "bench",
                Role.OPERATOR,
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            keys,
            clock);
    desk.keep(invited.account());
    if (door.enrol(invited.account(), PASSWORD).isEmpty()) {
      throw new IllegalStateException("The account was not set up");
    }
    String form = get(browser, address.resolve("/desk/login")).body();
    String seal = form.replaceFirst("(?s).*name=\"_seal\" value=\"([^\"]*)\".*", "$1");
    Instant now = clock.instant();
    String body =
        "_seal=%s&name=bench&password=%s&code=%s"
            .formatted(
                seal,
                URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
                new OneTimeCodes(keys).at(invited.account(), now));
    HttpResponse<String> in =
        browser.send(
            HttpRequest.newBuilder(address.resolve("/desk/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (!in.uri().getPath().equals("/desk/waves")) {
      throw new IllegalStateException("Not signed in: " + in.body());
    }
  }

  private static void measure(HttpClient browser, URI page)
      throws IOException, InterruptedException {
    double[] millis = new double[TIMES];
    Duration before = processorTime();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = get(browser, page);
      millis[i] = (System.nanoTime() - start) / 1e6;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(page + ": " + answer.statusCode());
      }
    }
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        "%-40s first %6.1f ms, median %6.1f ms, slowest %6.1f ms, processor %6.1f ms a page%n",
        page.getPath(),
        first,
        millis[TIMES / 2],
        millis[TIMES - 1],
        (double) processorTime().minus(before).toMillis() / TIMES);
  }

  /** What this process has used so far, the browser's part too. */
  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static HttpResponse<String> get(HttpClient browser, URI page)
      throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
  }
}
