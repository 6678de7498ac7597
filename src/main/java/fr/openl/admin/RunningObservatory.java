package fr.openl.admin;

import fr.openl.Refusal;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * The observatory that serves in another process.
 *
 * @param socket the path of its {@link AdminSocket}
 */
public record RunningObservatory(Path socket) {
  /** The observatory that has {@code database} open, if one serves: its socket lies beside. */
  public static RunningObservatory beside(Path database) {
    return new RunningObservatory(database.resolveSibling("admin.sock"));
  }

  /**
   * Has the command run there; what it says goes to {@code out} and {@code err}.
   *
   * @return its exit code; empty when nobody serves behind the socket
   * @throws Refusal when the observatory ends before the command does
   */
  public OptionalInt run(TypedCommand command, PrintWriter out, PrintWriter err) {
    SocketChannel channel;
    try {
      channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        channel.connect(UnixDomainSocketAddress.of(socket));
      } catch (IOException | RuntimeException nobody) {
        channel.close();
        return OptionalInt.empty();
      }
    } catch (IOException | UnsupportedOperationException noSockets) {
      return OptionalInt.empty();
    }
    try (channel;
        DataOutputStream question = new DataOutputStream(Channels.newOutputStream(channel));
        DataInputStream answer =
            new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)))) {
      command.write(question);
      question.flush();
      return OptionalInt.of(follow(answer, out, err));
    } catch (IOException ended) {
      throw new Refusal(
          "The observatory ended before it answered: look whether the command was carried out.",
          ended);
    }
  }

  private static int follow(DataInputStream answer, PrintWriter out, PrintWriter err)
      throws IOException {
    while (true) {
      switch (answer.readByte()) {
        case AdminSocket.SAID -> say(out, TypedCommand.readText(answer));
        case AdminSocket.COMPLAINED -> say(err, TypedCommand.readText(answer));
        case AdminSocket.ENDED -> {
          return answer.readInt();
        }
        default -> throw new IOException("Not an answer of the observatory");
      }
    }
  }

  private static void say(PrintWriter writer, String text) {
    writer.print(text);
    writer.flush();
  }
}
