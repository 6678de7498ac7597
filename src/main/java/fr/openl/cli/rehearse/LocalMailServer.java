package fr.openl.cli.rehearse;

import fr.openl.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server on this machine from which nothing leaves: it speaks SMTP (RFC 5321) on a free port
 * of the loopback address and hands what it takes to a {@link Mailroom}.
 */
public final class LocalMailServer implements AutoCloseable {
  private static final Pattern RECIPIENT = Pattern.compile("(?i)RCPT TO:\\s*<([^>]*)>.*");

  private final Mailroom mailroom;
  private final ServerSocket door;

  /** What becomes of mails; called by several threads at once. */
  public interface Mailroom {
    /** What is said of a recipient, such as {@code 250 fine} or {@code 550 no such mailbox}. */
    String reply(String recipient);

    /**
     * Takes a mail.
     *
     * @param recipient the last one named, in lower case
     * @param letter with its headers, lines ended by CR LF
     * @return what is said of it, such as {@code 250 taken}
     * @throws IOException when it cannot be kept: then the sender is told nothing
     */
    String take(String recipient, String letter) throws IOException;
  }

  /**
   * @throws Refusal when no port can be opened
   */
  public LocalMailServer(Mailroom mailroom) {
    this.mailroom = mailroom;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new Refusal("No mail can be taken on this machine (" + failure + ").", failure);
    }
    Thread.ofPlatform().name("local-mail").daemon().start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        client.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader said =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream answer = client.getOutputStream();
      say(answer, "220 no mail leaves");
      String recipient = "";
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        String word = line.toUpperCase(Locale.ROOT);
        Matcher to = RECIPIENT.matcher(line);
        if (to.matches()) {
          recipient = to.group(1).toLowerCase(Locale.ROOT);
          say(answer, mailroom.reply(recipient));
        } else if (word.equals("DATA")) {
          say(answer, "354 go on");
          say(answer, mailroom.take(recipient, letter(said)));
        } else if (word.equals("QUIT")) {
          say(answer, "221 goodbye");
          return;
        } else {
          say(answer, "250 fine");
        }
      }
    } catch (IOException ended) {
      // The client is gone; what was said to be taken is taken.
    }
  }

  /** A line that begins with a dot came with a second one (RFC 5321, section 4.5.2). */
  private static String letter(BufferedReader said) throws IOException {
    StringBuilder letter = new StringBuilder();
    for (String line = said.readLine(); line != null && !line.equals("."); line = said.readLine()) {
      letter.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    return letter.toString();
  }

  private static void say(OutputStream answer, String line) throws IOException {
    answer.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    answer.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
