package fr.openl.fieldwork.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A mail server that takes nothing from anybody. */
final class RefusingServer implements AutoCloseable {
  private final ServerSocket door;

  RefusingServer() throws IOException {
    door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    try (Socket client = door.accept();
        BufferedReader said =
            new BufferedReader(
                new java.io.InputStreamReader(
                    client.getInputStream(), java.nio.charset.StandardCharsets.US_ASCII));
        PrintWriter answer =
            new PrintWriter(
                client.getOutputStream(), true, java.nio.charset.StandardCharsets.US_ASCII)) {
      answer.print("220 ready\r\n");
      answer.flush();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        answer.print(line.startsWith("MAIL FROM") ? "550 5.7.1 not from here\r\n" : "250 fine\r\n");
        answer.flush();
      }
    } catch (IOException ended) {
      // the client is gone
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
