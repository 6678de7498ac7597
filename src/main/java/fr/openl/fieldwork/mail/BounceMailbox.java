package fr.openl.fieldwork.mail;

import fr.openl.Refusal;
import jakarta.mail.BodyPart;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mailbox to which undelivered mails come back, read over IMAP: delivery status notifications
 * after RFC 3464, which name the mail by its Message-ID. Anything else is left unread for people.
 */
public final class BounceMailbox {
  private static final int LARGEST_PART = 200_000;
  private static final Pattern OUR_ID =
      Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@");
  private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed");
  private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(5\\.\\d+\\.\\d+)");

  private final MailServer server;

  public BounceMailbox(MailServer server) {
    this.server = server;
  }

  /**
   * A mail that came back for good.
   *
   * @param mail the id of its claim
   * @param status the enhanced status code, such as {@code 5.1.1} (RFC 3463)
   */
  public record Returned(UUID mail, String status) {}

  /**
   * Takes what came back since the last time; a notice is marked as read only after {@code record}
   * has returned.
   *
   * @return how many messages are left for people to read
   * @throws Refusal when the mailbox cannot be read
   */
  public int read(Consumer<List<Returned>> record) {
    Session session = Session.getInstance(server.properties("imap"));
    try (Store store = session.getStore("imap")) {
      store.connect(
          server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        return read(inbox, record);
      }
    } catch (MessagingException | IOException failure) {
      throw new Refusal(
          "The mailbox on " + server + " cannot be read (" + failure.getMessage() + ").", failure);
    }
  }

  private static int read(Folder inbox, Consumer<List<Returned>> record)
      throws MessagingException, IOException {
    List<Returned> returned = new ArrayList<>();
    List<Message> notices = new ArrayList<>();
    int others = 0;
    for (Message message : inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
      Optional<Returned> notice = notice(message);
      if (notice.isPresent()) {
        returned.add(notice.get());
        notices.add(message);
      } else {
        message.setFlag(Flags.Flag.SEEN, false); // looking at it has marked it
        others++;
      }
    }
    record.accept(returned);
    for (Message message : notices) {
      message.setFlag(Flags.Flag.SEEN, true);
    }
    return others;
  }

  /** What a message says of one of our mails; empty when it says nothing of the kind. */
  static Optional<Returned> notice(Part message) throws MessagingException, IOException {
    if (!message.isMimeType("multipart/report")
        || !(message.getContent() instanceof Multipart parts)) {
      return Optional.empty();
    }
    StringBuilder report = new StringBuilder();
    StringBuilder original = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        report.append(text(part));
      } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        original.append(text(part));
      }
    }
    Matcher id = OUR_ID.matcher(original);
    Matcher status = STATUS.matcher(report);
    return FAILED.matcher(report).find() && status.find() && id.find()
        ? Optional.of(new Returned(UUID.fromString(id.group(1)), status.group(1)))
        : Optional.empty();
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    return new String(part.getInputStream().readNBytes(LARGEST_PART), StandardCharsets.ISO_8859_1);
  }
}
