package fr.openl.cli;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real SMTP and IMAP server on free ports that keeps every mail it takes. */
final class MailSink implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/s/\\S+");

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });

  MailSink() {
    server.start();
  }

  GreenMail server() {
    return server;
  }

  int smtpPort() {
    return server.getSmtp().getPort();
  }

  /** Settings for an observatory whose mails come here. */
  String settings(String address) {
    return """
    smtp.host = 127.0.0.1
    smtp.port = %d
    smtp.security = none
    from = observatoire@example.org
    from_name = Observatoire OPEN-L
    address = %s
    per_minute = 1000000
    """
        .formatted(smtpPort(), address);
  }

  List<MimeMessage> mails() {
    return List.of(server.getReceivedMessages());
  }

  /** Who got mail, in alphabetical order, as often as they did. */
  List<String> recipients() {
    return mails().stream()
        .map(
            mail -> {
              try {
                return Arrays.toString(mail.getAllRecipients()).replaceAll("[\\[\\]]", "");
              } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
              }
            })
        .sorted()
        .toList();
  }

  /** The plain text of a mail. */
  static String text(MimeMessage mail) {
    return part(mail, 0);
  }

  static String html(MimeMessage mail) {
    return part(mail, 1);
  }

  /** The personal link in a mail. */
  static String link(MimeMessage mail) {
    Matcher found = LINK.matcher(text(mail));
    if (!found.find()) {
      throw new AssertionError("no link in " + text(mail));
    }
    return found.group();
  }

  private static String part(MimeMessage mail, int part) {
    try {
      return ((Multipart) mail.getContent()).getBodyPart(part).getContent().toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
