package fr.openl.bench;

import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.collection.Response;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.store.DuckDbStore;
import fr.openl.store.GroupCommit;
import fr.openl.web.ObservatoryServer;
import fr.openl.web.ServingOptions;
import fr.openl.web.door.Books;
import fr.openl.web.guard.Limits;
import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A server in a process of its own, to be measured from outside: says the port it listens on, and
 * ends when its input ends.
 */
final class LoadTarget {
  /** Asks for a second of drafts, and how many were kept. */
  static final int DRAFTS = 'd';

  /** Asks to bring in all that came, and how many responses there are. */
  static final int SETTLE = 's';

  /** Different answers among those that are stored beforehand: enough, and quickly made. */
  private static final int DISTINCT = 2_000;

  /** What a page with six questions sends. */
  private static final Map<String, List<String>> TYPED =
      IntStream.range(0, 6)
          .boxed()
          .collect(Collectors.toMap(i -> "question_" + i, i -> List.of("an answer in words")));

  private LoadTarget() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("empty")) {
      serveNothing();
    } else {
      serveStudy(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    }
  }

  /** A route that neither reads nor answers anything, on the same server with the same threads. */
  private static void serveNothing() throws IOException {
    Javalin server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.startup.showOldJavalinVersionWarning = false;
                  config.concurrency.useVirtualThreads = true;
                  config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
                  config.routes.post(LoadStudy.PATH, request -> {});
                })
            .start("localhost", 0);
    untilInputEnds(server.port());
    server.stop();
  }

  private static void serveStudy(Path folder, int stored) throws IOException {
    try (DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"))) {
      fill(store, stored);
      GroupCommit journal = new GroupCommit(store);
      try (ObservatoryServer server =
          new ObservatoryServer(
              List.of(LoadStudy.folder()),
              new Books(
                  journal, store, store, store.privacy(), store.fieldwork(), store.fieldwork()),
              Keyring.open(folder.resolve("keys")),
              folder.resolve("published"),
              Clock.fixed(LoadStudy.OPEN, ZoneOffset.UTC),
              "localhost",
              0,
              ServingOptions.USUAL.within(Limits.USUAL.withoutAllowances()))) {
        untilInputEnds(server.address().getPort(), journal, store);
      }
    }
  }

  private static void fill(DuckDbStore store, int stored) {
    if (stored == 0) {
      return;
    }
    List<Response> some = LoadStudy.responses(DISTINCT).toList();
    store.append(
        new ImportBatch("benchmark", LoadStudy.STUDY, LoadStudy.WAVE, "simulated"),
        IntStream.range(0, stored).mapToObj(i -> another(some.get(i % DISTINCT))));
  }

  private static Response another(Response response) {
    return new Response(
        UUID.randomUUID(),
        response.study(),
        response.wave(),
        response.revision(),
        UUID.randomUUID().toString(),
        response.origin(),
        response.submitted(),
        response.answers(),
        Optional.empty());
  }

  private static void untilInputEnds(int port) throws IOException {
    System.out.println(port);
    System.in.readAllBytes();
  }

  /** Each byte of input asks for something, and is answered by a number. */
  private static void untilInputEnds(int port, GroupCommit journal, DuckDbStore store)
      throws IOException {
    System.out.println(port);
    for (int asked = System.in.read(); asked >= 0; asked = System.in.read()) {
      System.out.println(
          asked == SETTLE
              ? store.countCurrent(LoadStudy.STUDY, LoadStudy.WAVE)
              : draftsInASecond(journal));
    }
  }

  private static long draftsInASecond(GroupCommit journal) {
    LongAdder kept = new LongAdder();
    long end = System.nanoTime() + 1_000_000_000L;
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < LoadBenchmark.CONNECTIONS; i++) {
        people.execute(
            () -> {
              while (System.nanoTime() < end) {
                journal.record(List.of(saved(new Draft.Key(PersonalToken.draw().spelled()))));
                kept.increment();
              }
            });
      }
    }
    return kept.sum();
  }

  private static CollectionEvent saved(Draft.Key key) {
    return new CollectionEvent.DraftSaved(
        key,
        LoadStudy.STUDY,
        LoadStudy.WAVE,
        Optional.of(key.print()),
        new Draft.Change("editor", "block", Instant.now(), TYPED));
  }
}
