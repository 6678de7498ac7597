package fr.openl.fieldwork.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.openl.fieldwork.mail.MailLog.Mail;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailingPlan.Reason;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters leave once each, whatever the mail server does. */
class MailingTest {
  @TempDir Path folder;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private UnwillingRelay relay;
  private GivenLetters letters;

  @BeforeEach
  void aRealServerBehindARelay() throws IOException {
    server.start();
    relay = new UnwillingRelay(server.getSmtp().getPort());
    letters = new GivenLetters(folder);
  }

  @AfterEach
  void stop() throws IOException {
    relay.close();
    server.stop();
    letters.close();
  }

  @Test
  void aGreylistedMailArrivesOnTheNextTryAndOnce() {
    relay.putOff("b@example.org", 1);

    Mailing.Report report = whenInviting("a@example.org", "b@example.org", "c@example.org");

    assertEquals(3, report.count(Outcome.Kind.SENT));
    assertEquals(0, report.count(Outcome.Kind.DEFERRED));
    assertEquals(List.of(Duration.ofMinutes(5)), letters.pauses());
    thenArrived("a@example.org", "c@example.org", "b@example.org");
  }

  @Test
  void whoIsPutOffForTooLongIsLeftForTheNextMailing() {
    relay.putOff("a@example.org", 4);

    Mailing.Report report = whenInviting("a@example.org", "b@example.org");

    assertEquals(1, report.count(Outcome.Kind.DEFERRED));
    assertEquals(3, letters.pauses().size(), "a quarter of an hour");
    thenArrived("b@example.org");
    assertEquals(1, whenInviting("a@example.org", "b@example.org").count(Outcome.Kind.SENT));
    thenArrived("b@example.org", "a@example.org");
  }

  @Test
  void aRefusedRecipientKeepsNobodyElseFromTheirMail() {
    relay.refuse("a@example.org", "550 5.1.1 <a@example.org>: no such user");

    Mailing.Report report = whenInviting("a@example.org", "b@example.org");

    assertEquals(1, report.count(Outcome.Kind.REFUSED));
    thenArrived("b@example.org");
    Mail refused = letters.mails().stream().filter(Mail::isUndeliverable).findFirst().orElseThrow();
    assertEquals("550", refused.outcome().orElseThrow().reply(), "the code, not the address");
    assertEquals(
        Map.of(Reason.UNDELIVERABLE, 1, Reason.ALREADY_WRITTEN, 1),
        letters.plan(LetterKind.INVITATION, false, "a@example.org", "b@example.org").skipped());
  }

  @Test
  void aMailWhoseAnswerWasLostIsNotSentTwice() {
    relay.cutAfterTaking("b@example.org");

    Mailing.Report report = whenInviting("a@example.org", "b@example.org", "c@example.org");

    assertEquals(1, report.unknown());
    assertEquals(2, report.count(Outcome.Kind.SENT));
    thenArrived("a@example.org", "b@example.org", "c@example.org");
    whenInviting("a@example.org", "b@example.org", "c@example.org");
    thenArrived("a@example.org", "b@example.org", "c@example.org");
    assertEquals(
        List.of("b@example.org"),
        GivenLetters.addresses(
            letters.plan(LetterKind.INVITATION, true, "a@example.org", "b@example.org")),
        "only when it is asked for");
  }

  @Test
  void aServerThatIsDownIsToldBeforeAnythingIsClaimed() throws IOException {
    relay.goDown();

    Mailing.Report report = whenInviting("a@example.org", "b@example.org");

    assertTrue(
        String.valueOf(report.stopped().orElseThrow().getMessage()).contains("cannot be reached"));
    assertEquals(List.of(), letters.mails());
  }

  @Test
  void aServerThatGoesDownMidwayLeavesTheRestForTheNextMailing() throws IOException {
    relay.cutAfterTaking("a@example.org");
    AtomicReference<UnwillingRelay> first = new AtomicReference<>(relay);

    Mailing.Report report =
        whenInviting(
            done -> {
              try {
                first.get().goDown();
              } catch (IOException broken) {
                throw new IllegalStateException(broken);
              }
            },
            "a@example.org",
            "b@example.org",
            "c@example.org");

    assertTrue(report.stopped().isPresent());
    assertEquals(1, report.unknown());
    assertEquals(2, report.count(Outcome.Kind.UNSENT));
    relay = new UnwillingRelay(server.getSmtp().getPort());
    assertEquals(
        2,
        whenInviting("a@example.org", "b@example.org", "c@example.org").count(Outcome.Kind.SENT));
    thenArrived("a@example.org", "b@example.org", "c@example.org");
  }

  @Test
  void aSlowServerIsWaitedFor() {
    relay.answerLate("a@example.org", 700);

    assertEquals(2, whenInviting("a@example.org", "b@example.org").count(Outcome.Kind.SENT));
  }

  private Mailing.Report whenInviting(String... addresses) {
    return whenInviting(done -> assertFalse(done > addresses.length), addresses);
  }

  private Mailing.Report whenInviting(LongConsumer progress, String... addresses) {
    return letters.send(LetterKind.INVITATION, GivenLetters.at(relay.port()), progress, addresses);
  }

  private void thenArrived(String... addresses) {
    server.waitForIncomingEmail(2_000, addresses.length);
    List<String> arrived = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      try {
        arrived.add(message.getAllRecipients()[0].toString());
      } catch (MessagingException broken) {
        throw new IllegalStateException(broken);
      }
    }
    assertEquals(Arrays.stream(addresses).sorted().toList(), arrived.stream().sorted().toList());
  }
}
