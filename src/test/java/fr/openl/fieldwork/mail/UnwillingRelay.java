package fr.openl.fieldwork.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands before a real SMTP server and spoils what is said of some recipients: puts them off,
 * refuses them, cuts the connection when their mail has arrived, or answers late.
 */
final class UnwillingRelay implements AutoCloseable {
  private final ServerSocket door;
  private final int server;
  private final Map<String, Integer> putOff = new ConcurrentHashMap<>();
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private final Map<String, Boolean> cut = new ConcurrentHashMap<>();
  private final Map<String, Long> late = new HashMap<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  UnwillingRelay(int server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Answers 451 to the first {@code times} tries. */
  void putOff(String recipient, int times) {
    putOff.put(recipient, times);
  }

  void refuse(String recipient, String reply) {
    refused.put(recipient, reply);
  }

  /** Lets the server have the mail, and the client no answer. */
  void cutAfterTaking(String recipient) {
    cut.put(recipient, true);
  }

  void answerLate(String recipient, long millis) {
    late.put(recipient, millis);
  }

  /** Is not there any more. */
  void goDown() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    goDown();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(client);
        open.add(behind);
        if (door.isClosed()) { // somebody came in while it was closing
          goDown();
          return;
        }
        Thread.ofPlatform().daemon().start(() -> copy(behind, client));
        Thread.ofPlatform().daemon().start(() -> relay(client, behind));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      in.transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // one side is gone, and the other is closed with it
    }
  }

  private void relay(Socket client, Socket behind) {
    try (client;
        behind) {
      BufferedReader said =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      OutputStream server = behind.getOutputStream();
      String recipient = "";
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.toUpperCase(Locale.ROOT).startsWith("RCPT TO:")) {
          recipient = line.replaceAll(".*<(.*)>.*", "$1");
          String spoiled = spoiled(recipient);
          if (!spoiled.isEmpty()) {
            write(client.getOutputStream(), spoiled);
            continue;
          }
        }
        if (line.equals(".") && cut.remove(recipient) != null) {
          client.shutdownOutput();
          write(server, line);
          Thread.sleep(200); // the server takes the mail
          return;
        }
        write(server, line);
      }
    } catch (IOException | InterruptedException ended) {
      // one side is gone, and the other is closed with it
    }
  }

  private String spoiled(String recipient) throws InterruptedException {
    Thread.sleep(late.getOrDefault(recipient, 0L));
    int left = putOff.getOrDefault(recipient, 0);
    if (left > 0) {
      putOff.put(recipient, left - 1);
      return "451 4.7.1 Greylisted, come back later";
    }
    return refused.getOrDefault(recipient, "");
  }

  private static void write(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
