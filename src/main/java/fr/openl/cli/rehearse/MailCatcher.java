package fr.openl.cli.rehearse;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The mails of a rehearsal: what was taken lies in a folder, one {@code .eml} file a mail. Some
 * addresses are refused, some are asked to come again later.
 */
final class MailCatcher implements LocalMailServer.Mailroom {
  private final Path folder;
  private final Set<String> unknown;
  private final Set<String> greylisted;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Map<String, List<Path>> caught = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();

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
    } catch (IOException failure) {
      throw new Refusal("No mail can be caught in " + folder + " (" + failure + ").", failure);
    }
  }

  /** The mails to an address, in the order in which they came. */
  List<CaughtMail> mailsTo(String address) {
    return caught.getOrDefault(address, List.of()).stream()
        .map(MailCatcher::read)
        .map(CaughtMail::of)
        .toList();
  }

  private static String read(Path mail) {
    try {
      return Files.readString(mail, StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new Refusal(mail + " cannot be read any more.", gone);
    }
  }

  @Override
  public String reply(String recipient) {
    if (unknown.contains(recipient)) {
      return "550 5.1.1 no such mailbox";
    }
    return greylisted.contains(recipient) && seen.add(recipient)
        ? "451 4.7.1 come back later"
        : "250 fine";
  }

  @Override
  public String take(String recipient, String letter) throws IOException {
    Path file =
        folder.resolve(
            "%05d-%s.eml"
                .formatted(number.incrementAndGet(), recipient.replaceAll("[^a-z0-9@.-]", "_")));
    Files.writeString(file, letter, StandardCharsets.UTF_8);
    caught.computeIfAbsent(recipient, address -> new CopyOnWriteArrayList<>()).add(file);
    return "250 caught";
  }
}
