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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server on this machine from which nothing leaves: what it takes lies in a folder, one
 * {@code .eml} file a mail. Some addresses it refuses, some it asks to bring again later.
 */
final class MailCatcher implements AutoCloseable {
  private static final Pattern RECIPIENT = Pattern.compile("(?i)RCPT TO:\\s*<([^>]*)>.*");

  private final Path folder;
  private final Set<String> unknown;
  private final Set<String> greylisted;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Map<String, List<Path>> caught = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final ServerSocket door;

  /**
   * @param unknown addresses refused for good (550)
   * @param greylisted addresses put off once (451)
   */
  MailCatcher(Path folder, Set<String> unknown, Set<String> greylisted) {
    this.folder = folder;
    this.unknown = Set.copyOf(unknown);
    this.greylisted = Set.copyOf(greylisted);
    try {
      Files.createDirectories(folder);
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new Refusal("No mail can be caught in " + folder + " (" + failure + ").", failure);
    }
    Thread.ofPlatform().name("mail-catcher").daemon().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many mails it has taken. */
  int count() {
    return number.get();
  }

  /** The mails to an address, in the order in which they came. */
  List<String> mailsTo(String address) {
    return caught.getOrDefault(address, List.of()).stream().map(MailCatcher::read).toList();
  }

  private static String read(Path mail) {
    try {
      return Files.readString(mail, StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new Refusal(mail + " cannot be read any more.", gone);
    }
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
      say(answer, "220 rehearsal: no mail leaves");
      String recipient = "";
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        String word = line.toUpperCase(Locale.ROOT);
        Matcher to = RECIPIENT.matcher(line);
        if (to.matches()) {
          recipient = to.group(1).toLowerCase(Locale.ROOT);
          say(answer, reply(recipient));
        } else if (word.equals("DATA")) {
          say(answer, "354 go on");
          keep(recipient, letter(said));
          say(answer, "250 caught");
        } else if (word.equals("QUIT")) {
          say(answer, "221 goodbye");
          return;
        } else {
          say(answer, "250 fine");
        }
      }
    } catch (IOException ended) {
      // The client is gone; what was said to be caught is caught.
    }
  }

  private String reply(String recipient) {
    if (unknown.contains(recipient)) {
      return "550 5.1.1 no such mailbox";
    }
    return greylisted.contains(recipient) && seen.add(recipient)
        ? "451 4.7.1 come back later"
        : "250 fine";
  }

  private static String letter(BufferedReader said) throws IOException {
    StringBuilder letter = new StringBuilder();
    for (String line = said.readLine(); line != null && !line.equals("."); line = said.readLine()) {
      letter.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    return letter.toString();
  }

  private void keep(String recipient, String letter) throws IOException {
    Path file =
        folder.resolve(
            "%05d-%s.eml"
                .formatted(
                    number.incrementAndGet(), recipient.replaceAll("[^a-z0-9@.-]", "_")));
    Files.writeString(file, letter, StandardCharsets.UTF_8);
    caught.computeIfAbsent(recipient, address -> new CopyOnWriteArrayList<>()).add(file);
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
