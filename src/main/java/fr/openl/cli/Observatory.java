package fr.openl.cli;

import fr.openl.Refusal;
import fr.openl.admin.AdminSocket;
import fr.openl.admin.RunningObservatory;
import fr.openl.admin.TypedCommand;
import fr.openl.cli.desk.OpenIdFile;
import fr.openl.cli.fieldwork.MailFile;
import fr.openl.cli.place.Place;
import fr.openl.cli.place.Workspace;
import fr.openl.cli.responses.Editions;
import fr.openl.definition.LocalText;
import fr.openl.fieldwork.Keyring;
import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.NeighbourPost;
import fr.openl.neighbours.Neighbourhood;
import fr.openl.store.DeskStore;
import fr.openl.store.DuckDbStore;
import fr.openl.store.ErasingJournal;
import fr.openl.store.GroupCommit;
import fr.openl.web.ObservatoryServer;
import fr.openl.web.ServingOptions;
import fr.openl.web.desk.DeskBooks;
import fr.openl.web.door.Books;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The observatory while it serves: it owns the database and publishes snapshots of what comes in.
 */
final class Observatory {
  private static final String HOST = "localhost";
  private static final int SECONDS_BETWEEN_SNAPSHOTS = 60;
  private static final int LONGEST_STOP_SECONDS = 10;

  private final Workspace workspace;
  private final List<StudyFolder> studies;
  private final PrintWriter out;

  Observatory(Workspace workspace, List<StudyFolder> studies, PrintWriter out) {
    this.workspace = workspace;
    this.studies = studies;
    this.out = out;
  }

  /**
   * Serves until the process is asked to stop; requests under way are finished then.
   *
   * @param notice a warning for every page
   * @param clock decides which waves are open
   * @param behindProxy whether all requests come through a proxy that names its callers
   * @param signs paths to point out, each with what is there
   */
  void serve(
      int port,
      Optional<LocalText> notice,
      Clock clock,
      boolean behindProxy,
      Map<String, String> signs) {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(asked, stopped)));
    try (DuckDbStore store = workspace.openStore();
        ObservatoryServer server =
            new ObservatoryServer(
                studies,
                new Books(
                    new GroupCommit(new ErasingJournal(store, workspace.snapshots())),
                    store,
                    store,
                    store.privacy(),
                    store.fieldwork(),
                    store.fieldwork()),
                Keyring.open(workspace.keys()),
                workspace.published(),
                clock,
                HOST,
                port,
                ServingOptions.USUAL
                    .behindProxy(behindProxy)
                    .watching(workspace.work())
                    .saying(notice)
                    .linking(neighbourhood(store))
                    .with(desk(store, clock)));
        AdminDoor admin = openAdminDoor(store, server.address())) {
      if (!server.isOnWishedPort()) {
        out.println("Port " + port + " is taken; a free one is used instead.");
      }
      admin.complaint().ifPresent(out::println);
      out.println("The observatory is open at " + server.address());
      out.println("  published reports  " + server.address() + "reports/");
      out.println("  the desk           " + server.address() + "desk");
      signs.forEach((path, there) -> out.println("  " + there + "  " + server.address() + path));
      out.println("Stop it with Ctrl+C.");
      out.flush();
      while (!asked.await(SECONDS_BETWEEN_SNAPSHOTS, TimeUnit.SECONDS)) {
        snapshot(store);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException leftOver) {
      out.println("The admin socket was not removed (" + leftOver + ").");
    } finally {
      stopped.countDown();
    }
  }

  private DeskBooks desk(DuckDbStore store, Clock clock) {
    DeskStore books = store.desk();
    return new DeskBooks(
        books,
        books,
        books,
        books,
        new DeskWorks(workspace, studies, store, clock),
        OpenIdFile.find(workspace));
  }

  /** Neighbours write to one another by mail: without its settings they are not offered. */
  private Optional<Neighbourhood> neighbourhood(DuckDbStore store) {
    return MailFile.find(workspace)
        .map(
            settings ->
                new Neighbourhood(
                    store.neighbours(),
                    Keyring.open(workspace.keys()),
                    new NeighbourPost(settings)));
  }

  /** Without the socket the observatory serves all the same, and commands find it busy. */
  private AdminDoor openAdminDoor(DuckDbStore store, URI address) {
    Path socket = RunningObservatory.beside(workspace.database()).socket();
    try {
      AdminSocket opened =
          AdminSocket.open(
              socket,
              (typed, commandOut, commandErr) ->
                  Main.run(
                      place(typed, store, address),
                      commandOut,
                      commandErr,
                      typed.arguments().toArray(String[]::new)));
      return new AdminDoor(Optional.of(opened), Optional.empty());
    } catch (IOException failure) {
      return new AdminDoor(
          Optional.empty(),
          Optional.of(socket + " cannot be opened (" + failure + "): no command reaches this."));
    }
  }

  /** The place of a command that is run here for somebody at a prompt. */
  private Place place(TypedCommand typed, DuckDbStore store, URI address) {
    return new Place(
        typed.folder(),
        typed.home(),
        file -> isOwn(file) ? store.lend() : DuckDbStore.open(file),
        Optional.of(address));
  }

  private boolean isOwn(Path file) {
    try {
      return Files.isSameFile(file, workspace.database());
    } catch (IOException noSuchFile) {
      return false;
    }
  }

  /** The way in for commands, or why there is none. */
  private record AdminDoor(Optional<AdminSocket> socket, Optional<String> complaint)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (socket.isPresent()) {
        socket.get().close();
      }
    }
  }

  /** A snapshot that cannot be written is told and tried again; collecting goes on. */
  private void snapshot(DuckDbStore store) {
    try {
      studies.forEach(
          study -> new Editions(study, workspace.snapshots(), workspace.keys()).refresh(store));
    } catch (Refusal refused) {
      out.println(refused.getMessage());
      out.flush();
    }
  }

  private static void stop(CountDownLatch asked, CountDownLatch stopped) {
    asked.countDown();
    try {
      stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
