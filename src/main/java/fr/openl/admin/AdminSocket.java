package fr.openl.admin;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The door by which commands reach the process that serves: a Unix domain socket that only its
 * owner may open. The process runs each command and sends back what it says and its exit code; a
 * command goes on when who asked for it is gone.
 */
public final class AdminSocket implements AutoCloseable {
  static final char SAID = 'o';
  static final char COMPLAINED = 'e';
  static final char ENDED = 'x';

  private static final int SECONDS_TO_END = 1;

  private final Path path;
  private final ServerSocketChannel server;
  private final Runner runner;
  private final ExecutorService commands =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().name("command-", 0).daemon().factory());

  private AdminSocket(Path path, ServerSocketChannel server, Runner runner) {
    this.path = path;
    this.server = server;
    this.runner = runner;
  }

  /** Runs a command in this process. */
  public interface Runner {
    /** Speaks to {@code out} and {@code err} and returns the exit code. */
    int run(TypedCommand command, PrintWriter out, PrintWriter err);
  }

  /**
   * Opens the socket at {@code path} in the place of any that was left there by a process that has
   * ended: who opens it owns the database.
   *
   * @throws IOException when there can be none, as where the path is longer than such paths may be
   */
  public static AdminSocket open(Path path, Runner runner) throws IOException {
    Path closed =
        Files.createTempDirectory(
            path.toAbsolutePath().getParent(),
            ".a",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path fresh = closed.resolve("s");
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(fresh));
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException failure) {
      server.close();
      throw failure instanceof IOException io ? io : new IOException(failure);
    } finally {
      Files.deleteIfExists(fresh);
      Files.delete(closed);
    }
    AdminSocket socket = new AdminSocket(path, server, runner);
    Thread.ofPlatform().name("admin-socket").daemon().start(socket::accept);
    return socket;
  }

  /** Takes no more commands and gives those that run a second to end. */
  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(path);
    commands.shutdown();
    try {
      if (!commands.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        commands.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel caller = server.accept();
        commands.execute(() -> serve(caller));
      } catch (IOException | RuntimeException closed) {
        // Either the loop ends here, or one caller was lost and the next is awaited.
      }
    }
  }

  private void serve(SocketChannel caller) {
    try (caller;
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(Channels.newInputStream(caller)));
        DataOutputStream answer = new DataOutputStream(Channels.newOutputStream(caller))) {
      TypedCommand command = TypedCommand.read(in);
      try (PrintWriter out = new PrintWriter(new FrameWriter(answer, SAID), true);
          PrintWriter err = new PrintWriter(new FrameWriter(answer, COMPLAINED), true)) {
        int code = runner.run(command, out, err);
        out.flush();
        err.flush();
        synchronized (answer) {
          answer.writeByte(ENDED);
          answer.writeInt(code);
        }
      }
    } catch (IOException gone) {
      // Who asked is gone, or never asked: what the command did is done all the same.
    }
  }
}
