package fr.openl.fieldwork.mail;

import fr.openl.Refusal;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** One connection to an SMTP server, opened when it is needed. One thread only. */
public final class SmtpPost implements AutoCloseable {
  private static final int TEMPORARY = 400;
  private static final int SHUTTING_DOWN = 421;
  private static final int PERMANENT = 500;

  private final MailSettings settings;
  private final Session session;
  private @Nullable Transport transport;

  public SmtpPost(MailSettings settings) {
    this.settings = settings;
    Properties properties = settings.smtp().properties("smtp");
    properties.setProperty("mail.smtp.from", settings.from());
    properties.setProperty("mail.from", settings.from());
    properties.setProperty("mail.mime.address.strict", "true");
    this.session = Session.getInstance(properties);
  }

  /**
   * Connects once and hangs up.
   *
   * @throws Refusal when the server cannot be reached or lets nobody in
   */
  public static void refuseUnreachable(MailSettings settings) {
    try (SmtpPost post = new SmtpPost(settings)) {
      post.connect();
    }
  }

  /** What came of handing a mail over. */
  public sealed interface Delivery {
    /** The server took it. */
    record Taken() implements Delivery {}

    /** The server asks to come back later. */
    record Later(int reply) implements Delivery {}

    /** The server refuses this recipient for good. */
    record Refused(int reply) implements Delivery {}

    /** The connection broke: the server may have taken it. */
    record Unknown() implements Delivery {}
  }

  /**
   * Connects unless there is a living connection: one that died since the last mail must not make
   * the next one doubtful.
   *
   * @throws Refusal when the server cannot be reached or lets nobody in; nothing has left then
   */
  public void connect() {
    if (transport != null && transport.isConnected()) {
      return;
    }
    hangUp();
    MailServer server = settings.smtp();
    try {
      Transport opened = session.getTransport("smtp");
      opened.connect(
          server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
      transport = opened;
    } catch (AuthenticationFailedException refused) {
      throw Refusal.said(
          "The mail server " + server + " refuses user and password.",
          "Le serveur de courriel " + server + " refuse le nom et le mot de passe.",
          refused);
    } catch (MessagingException unreachable) {
      if (unreachable.getCause() instanceof SSLException untrusted) {
        throw Refusal.said(
            "The mail server %s does not prove who it is (%s): expected a certificate for %s that is signed by an authority this system knows, or named as smtp.certificate; nothing was sent."
                .formatted(server, untrusted.getMessage(), server.host()),
            "Le serveur de courriel %s ne prouve pas qui il est (%s) : il faut un certificat pour %s, signé par une autorité que ce système connaît ou nommé par smtp.certificate ; rien n’est parti."
                .formatted(server, untrusted.getMessage(), server.host()),
            unreachable);
      }
      throw Refusal.said(
          "The mail server " + server + " cannot be reached (" + reason(unreachable) + ").",
          "Le serveur de courriel " + server + " est injoignable (" + reason(unreachable) + ").",
          unreachable);
    }
  }

  /**
   * Hands one mail over, after {@link #connect}.
   *
   * @param id becomes the mail's Message-ID, by which a bounce names it
   * @param optOut the whole address where the recipient asks for no more, for the one-click header
   *     of RFC 8058
   * @throws Refusal when the server refuses the sender, and so every mail
   */
  public Delivery hand(UUID id, String recipient, Letter letter, String optOut) {
    return hand(id, recipient, letter, optOut, Optional.empty());
  }

  /**
   * Like {@link #hand(UUID, String, Letter, String)}.
   *
   * @param replyTo where an answer to the mail goes; to the observatory when empty
   */
  public Delivery hand(
      UUID id, String recipient, Letter letter, String optOut, Optional<String> replyTo) {
    try {
      InternetAddress to = new InternetAddress(recipient, true);
      MimeMessage message = message(id, to, letter, optOut);
      if (replyTo.isPresent()) {
        message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo.get(), true)});
        message.saveChanges();
      }
      java.util.Objects.requireNonNull(transport).sendMessage(message, new InternetAddress[] {to});
      return new Delivery.Taken();
    } catch (MessagingException | UnsupportedEncodingException failure) {
      return judged(failure);
    }
  }

  @Override
  public void close() {
    hangUp();
  }

  /** Ends the connection, as before a long pause; {@link #connect} opens another. */
  void hangUp() {
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException alreadyGone) {
        // what was said before stands
      }
      transport = null;
    }
  }

  /** A word on the recipient concerns one mail; a word on the sender or the letter, all of them. */
  private Delivery judged(Exception failure) {
    int ofRecipient = -1;
    int ofLetter = -1;
    for (Throwable cause = failure; cause instanceof MessagingException mail; ) {
      if (cause instanceof SMTPAddressFailedException address) {
        ofRecipient = address.getReturnCode();
      } else if (cause instanceof SMTPSendFailedException send) {
        ofLetter = send.getReturnCode();
      }
      cause = mail.getNextException();
    }
    int reply = ofRecipient > 0 ? ofRecipient : ofLetter;
    if (reply == SHUTTING_DOWN || reply < TEMPORARY) {
      hangUp(); // the connection is lost, or its state not known
    }
    if (ofRecipient >= PERMANENT) {
      return new Delivery.Refused(ofRecipient);
    } else if (reply >= PERMANENT) {
      throw Refusal.said(
          "The mail server %s refuses mails from %s (%d)."
              .formatted(settings.smtp(), settings.from(), reply),
          "Le serveur de courriel %s refuse les courriels de %s (%d)."
              .formatted(settings.smtp(), settings.from(), reply),
          failure);
    }
    return reply >= TEMPORARY ? new Delivery.Later(reply) : new Delivery.Unknown();
  }

  private MimeMessage message(UUID id, InternetAddress to, Letter letter, String optOut)
      throws MessagingException, UnsupportedEncodingException {
    String utf8 = StandardCharsets.UTF_8.name();
    MimeMessage message = new Numbered(session, id, settings.from());
    message.setFrom(new InternetAddress(settings.from(), settings.fromName(), utf8));
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(letter.subject(), utf8);
    message.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    message.setHeader("List-Unsubscribe", "<" + optOut + ">");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContentLanguage(new String[] {letter.language()});
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), utf8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), utf8, "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    return message;
  }

  private static String reason(MessagingException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /** A message whose Message-ID is the id of its claim. */
  private static final class Numbered extends MimeMessage {
    private final String messageId;

    Numbered(Session session, UUID id, String from) {
      super(session);
      this.messageId = "<" + id + from.substring(from.indexOf('@')) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
