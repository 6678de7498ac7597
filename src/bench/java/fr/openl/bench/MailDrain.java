package fr.openl.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** An SMTP server on this machine that takes every mail and keeps none. */
final class MailDrain implements AutoCloseable {
  private final ServerSocket door;
  private final AtomicLong taken = new AtomicLong();

  MailDrain() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many mails have arrived. */
  long taken() {
    return taken.get();
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
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      OutputStream answer = client.getOutputStream();
      say(answer, "220 drain");
      boolean letter = false;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (letter) {
          letter = !line.equals(".");
          if (!letter) {
            taken.incrementAndGet();
            say(answer, "250 taken");
          }
        } else if (line.toUpperCase(Locale.ROOT).startsWith("DATA")) {
          letter = true;
          say(answer, "354 go on");
        } else {
          say(answer, "250 fine");
        }
      }
    } catch (IOException ended) {
      // the client is gone
    }
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
