package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back of letters, by a file or the mailbox, and what is told of it. */
class ReturnedMailTest {
  @TempDir Path home;
  private WritingOperator operator;

  @BeforeEach
  void anOpenWaveWithAFrame() {
    operator = new WritingOperator(home);
  }

  @AfterEach
  void stop() {
    operator.close();
  }

  @Test
  void whatComesBackIsRecordedFromAFileAsAWhole() {
    operator.invite("--send");
    operator
        .prompt()
        .write("wrong.csv", "who,kind\ns00@example.org,bounce\nnobody@x.org,opt_out\ns01,late\n");
    Prompt.Outcome wrong = operator.bounces(home.resolve("wrong.csv").toString());
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("row 4: found kind \"late\""), wrong.err());

    operator
        .prompt()
        .write(
            "right.csv",
            """
            who,kind
            s10@example.org,bounce
            s11@example.org,opt_out
            s12,refusal
            s13,ineligible
            """);
    assertTrue(
        operator.bounces(home.resolve("right.csv").toString()).out().contains("1 mail that came"));

    List<String> standing = operator.fieldwork("--format", "csv");
    assertEquals(
        "stratum,cases,complete,partial,refusal,withdrawn,opt_out,break_off,not_invited,no_reply,"
            + "undeliverable,ineligible",
        standing.get(0).substring(0, standing.get(0).indexOf(",RR1")));
    assertTrue(standing.get(1).startsWith("\"all\",40,0,0,1,0,1,0,0,36,1,1,"), standing.get(1));
  }

  @Test
  void theMailboxOfUndeliveredMailsIsReadOverImap() throws Exception {
    operator.invite("--send");
    String id =
        Stream.of(operator.mail().server().getReceivedMessages())
            .filter(message -> recipient(message).equals("s07@example.org"))
            .map(ReturnedMailTest::messageId)
            .findFirst()
            .orElseThrow();
    GreenMailUser box =
        operator.mail().server().setUser("bounces@example.org", "bounces", "secret");
    box.deliver(message(notice(id)));
    box.deliver(message("Subject: Absente\r\n\r\nDe retour lundi.\r\n"));
    operator.prompt().write("data/work/imap.password", "secret");
    Files.setPosixFilePermissions(
        home.resolve("data/work/imap.password"),
        java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    operator
        .prompt()
        .write(
            "data/work/mail.properties",
            operator.settings()
                + """
                imap.host = 127.0.0.1
                imap.port = %d
                imap.security = none
                imap.user = bounces
                imap.password_file = imap.password
                """
                    .formatted(operator.mail().server().getImap().getPort()));

    String read = operator.bounces("--mailbox").out();

    assertTrue(read.contains("1 mail that came back recorded; 1 other message left"), read);
    assertTrue(
        operator.bounces("--mailbox").out().contains("0 mails that came back recorded; 1 other"));
    assertTrue(
        operator.fieldwork("--format", "csv").get(1).contains(",39,1,0,"), "one undeliverable");
  }

  @Test
  void smallStrataAreHidden() {
    operator.invite("--send");

    List<String> told = operator.fieldwork("--format", "csv", "--by", "sector");
    String json = String.join("\n", operator.fieldwork("--format", "json", "--by", "sector"));

    assertTrue(told.stream().anyMatch(row -> row.startsWith("\"sport\",3,s,s,s")), told.toString());
    assertTrue(json.contains("\"stratum\": \"sport\", \"cases\": 3"), json);
    assertTrue(json.contains("\"no_reply\": \"s\""), json);
    Prompt.Outcome unknown =
        operator.types("fieldwork", WritingOperator.STUDY, "--wave", "2026", "--by", "sectr");
    assertTrue(unknown.err().contains("found \"sectr\", expected one of"), unknown.err());
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (jakarta.mail.MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static MimeMessage message(String source) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(source.getBytes(StandardCharsets.US_ASCII)));
    } catch (jakarta.mail.MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** As RFC 3464 has it. */
  private static String notice(String id) {
    return """
    From: MAILER-DAEMON@example.org
    To: observatoire@example.org
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"

    --b
    Content-Type: text/plain

    No such user.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.example.org

    Final-Recipient: rfc822; s07@example.org
    Action: failed
    Status: 5.1.1

    --b
    Content-Type: text/rfc822-headers

    Message-ID: %s
    To: s07@example.org
    --b--
    """
        .formatted(id)
        .replace("\n", "\r\n");
  }
}
