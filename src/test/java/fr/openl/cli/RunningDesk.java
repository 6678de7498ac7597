package fr.openl.cli;

import fr.openl.accounts.Account;
import fr.openl.accounts.OneTimeCodes;
import fr.openl.accounts.SigningIn;
import fr.openl.cli.desk.OpenIdFile;
import fr.openl.cli.place.Place;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.Keyring;
import fr.openl.frame.StudyFolder;
import fr.openl.store.DeskStore;
import fr.openl.store.DuckDbStore;
import fr.openl.web.ObservatoryServer;
import fr.openl.web.ServingOptions;
import fr.openl.web.desk.DeskBooks;
import fr.openl.web.door.Books;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An observatory with its desk on a free port, on the true date, with a clock that can be moved.
 */
final class RunningDesk implements AutoCloseable {
  static final String PASSWORD = "une phrase assez longue";

  private final Path home;
  private final Workspace workspace;
  private final DuckDbStore store;
  private final Keyring keys;
  private final MovedClock clock = new MovedClock();
  private final ObservatoryServer server;
  private final Queue<DeskVisitor> visitors = new ConcurrentLinkedQueue<>();

  RunningDesk(Path home, String... studies) {
    this(home, 0, false, studies);
  }

  RunningDesk(Path home, boolean behindProxy, String... studies) {
    this(home, 0, behindProxy, studies);
  }

  RunningDesk(Path home, int port, boolean behindProxy, String... studies) {
    this.home = home;
    this.workspace = new Workspace(home, home.resolve("data/work"), DuckDbStore::open);
    this.store = workspace.openStore();
    this.keys = Keyring.open(workspace.keys());
    List<StudyFolder> folders = List.of(studies).stream().map(workspace::study).toList();
    DeskStore desk = store.desk();
    this.server =
        new ObservatoryServer(
            folders,
            new Books(store, store, store, store.privacy(), store.fieldwork(), store.fieldwork()),
            keys,
            workspace.published(),
            clock,
            "localhost",
            port,
            ServingOptions.USUAL
                .behindProxy(behindProxy)
                .with(
                    new DeskBooks(
                        desk,
                        desk,
                        desk,
                        desk,
                        new DeskWorks(workspace, folders, store, clock),
                        OpenIdFile.find(workspace))));
  }

  URI address() {
    return server.address();
  }

  DuckDbStore store() {
    return store;
  }

  /** Lets time pass. */
  void pass(Duration time) {
    clock.ahead.updateAndGet(before -> before.plus(time));
  }

  Instant now() {
    return clock.instant();
  }

  /** A command that is handed to this observatory; what it says. */
  String types(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int code =
        Main.run(
            new Place(
                home,
                Optional.of(home.toString()),
                file -> store.lend(),
                Optional.of(server.address())),
            out,
            out,
            arguments);
    return "exit " + code + "\n" + said;
  }

  /** An account that is set up already. */
  void givenAccount(String name, String role) {
    types("account", "add", name, "--role", role);
    Account waiting = store.desk().findAccount(name).orElseThrow();
    if (new SigningIn(store.desk(), store.desk(), keys, clock).enrol(waiting, PASSWORD).isEmpty()) {
      throw new AssertionError("not set up");
    }
  }

  /** The code that the app of an account shows; time passes so that it was not used before. */
  String code(String name) {
    pass(Duration.ofSeconds(30));
    return new OneTimeCodes(keys).at(store.desk().findAccount(name).orElseThrow(), now());
  }

  /** Somebody at a browser. */
  DeskVisitor visitor() {
    DeskVisitor visitor = new DeskVisitor(server.address());
    visitors.add(visitor);
    return visitor;
  }

  /** Somebody who has signed in. */
  DeskVisitor signedIn(String name) {
    DeskVisitor visitor = visitor();
    visitor.get("/desk/login?lang=en");
    visitor.submit("/desk/login", "name", name, "password", PASSWORD, "code", code(name));
    return visitor;
  }

  /** The visitors hang up first: a server that stops waits a while for connections held open. */
  @Override
  public void close() {
    visitors.forEach(DeskVisitor::close);
    server.close();
    store.close();
  }

  private static final class MovedClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead.get());
    }
  }
}
