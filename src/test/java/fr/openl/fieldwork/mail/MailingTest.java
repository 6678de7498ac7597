package fr.openl.fieldwork.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.openl.Refusal;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.MailLog.Mail;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailingPlan.Reason;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.DuckDbStore;
import fr.openl.store.FieldworkStore;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters leave once each, whatever the mail server does. */
class MailingTest {
  private static final String STUDY = "framaspace-usages";
  private static final String WAVE = "2026";

  @TempDir Path folder;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final StudyFolder study = StudyFolderReader.read(Path.of(""), STUDY).orRefuse();
  private final List<Duration> pauses = new ArrayList<>();
  private UnwillingRelay relay;
  private DuckDbStore store;
  private FieldworkStore books;
  private Keyring keys;
  private Instant now = Instant.parse("2026-11-10T08:00:00Z");

  @BeforeEach
  void aRealServerBehindARelay() throws IOException {
    server.start();
    relay = new UnwillingRelay(server.getSmtp().getPort());
    store = DuckDbStore.open(folder.resolve("openl.duckdb"));
    books = store.fieldwork();
    keys = Keyring.open(folder.resolve("keys"));
  }

  @AfterEach
  void stop() throws IOException {
    relay.close();
    server.stop();
    store.close();
  }

  @Test
  void aGreylistedMailArrivesOnTheNextTryAndOnce() {
    relay.putOff("b@example.org", 1);

    Mailing.Report report = whenInviting("a@example.org", "b@example.org", "c@example.org");

    assertEquals(3, report.count(Outcome.Kind.SENT));
    assertEquals(0, report.count(Outcome.Kind.DEFERRED));
    assertEquals(List.of(Duration.ofMinutes(5)), pauses);
    thenArrived("a@example.org", "c@example.org", "b@example.org");
  }

  @Test
  void whoIsPutOffForTooLongIsLeftForTheNextMailing() {
    relay.putOff("a@example.org", 4);

    Mailing.Report report = whenInviting("a@example.org", "b@example.org");

    assertEquals(1, report.count(Outcome.Kind.DEFERRED));
    assertEquals(3, pauses.size(), "a quarter of an hour");
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
    Mail refused =
        books.listMails(STUDY, WAVE).stream()
            .filter(Mail::isUndeliverable)
            .findFirst()
            .orElseThrow();
    assertEquals("550", refused.outcome().orElseThrow().reply(), "the code, not the address");
    assertEquals(
        Map.of(Reason.UNDELIVERABLE, 1, Reason.ALREADY_WRITTEN, 1),
        plan(LetterKind.INVITATION, false, "a@example.org", "b@example.org").skipped());
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
        addresses(plan(LetterKind.INVITATION, true, "a@example.org", "b@example.org")),
        "only when it is asked for");
  }

  @Test
  void aServerThatIsDownIsToldBeforeAnythingIsClaimed() throws IOException {
    relay.goDown();

    Mailing.Report report = whenInviting("a@example.org", "b@example.org");

    assertTrue(String.valueOf(report.stopped().orElseThrow().getMessage()).contains("cannot be reached"));
    assertEquals(List.of(), books.listMails(STUDY, WAVE));
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

  @Test
  void aClaimWithoutOutcomeIsTakenForAMailThatMayHaveLeft() {
    MailingPlan.Addressee addressee =
        plan(LetterKind.INVITATION, false, "a@example.org").addressees().getFirst();
    books.claim(
        List.of(
            new MailLog.Claim(
                java.util.UUID.randomUUID(),
                STUDY,
                WAVE,
                LetterKind.INVITATION,
                addressee.unit().panel(),
                addressee.hash(),
                now)));

    assertEquals(
        Map.of(Reason.UNCERTAIN, 1), plan(LetterKind.INVITATION, false, "a@example.org").skipped());
    assertEquals(1, plan(LetterKind.INVITATION, true, "a@example.org").addressees().size());
  }

  @Test
  void remindersWaitAWeekAndEndWithTheYearsMails() {
    whenInviting("a@example.org");
    assertEquals(
        Map.of(Reason.TOO_SOON, 1), plan(LetterKind.REMINDER, false, "a@example.org").skipped());
    for (int week = 1; week < 3; week++) {
      now = now.plus(Duration.ofDays(8));
      assertEquals(1, when(LetterKind.REMINDER, "a@example.org").count(Outcome.Kind.SENT));
    }
    now = now.plus(Duration.ofDays(8));
    assertEquals(
        Map.of(Reason.TOO_MANY, 1), plan(LetterKind.REMINDER, false, "a@example.org").skipped());
    now = now.plus(Duration.ofDays(366));
    assertEquals(1, plan(LetterKind.REMINDER, false, "a@example.org").addressees().size());
  }

  @Test
  void twoWhoSendAtOnceAreOneWhoSends() {
    try (MailLog.Turn first = books.begin(STUDY).orElseThrow()) {
      assertTrue(store.lend().fieldwork().begin(STUDY).isEmpty());
      assertTrue(books.begin("another-study").isPresent(), first + " is of one study");
    }
    assertTrue(books.begin(STUDY).isPresent());
  }

  @Test
  void mailsKeepTheirPace() {
    List<Duration> waits = new ArrayList<>();
    long[] clock = new long[1];
    Pace pace =
        new Pace(
            60,
            () -> clock[0],
            time -> {
              waits.add(time);
              clock[0] += time.toNanos();
            });
    for (int i = 0; i < 3; i++) {
      pace.await();
    }
    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), waits);
    assertEquals(2, pace.batch(), "claimed at once: no more than leave in two seconds");
  }

  @Test
  void aServerThatRefusesTheSenderEndsTheMailing() throws IOException {
    try (RefusingServer refusing = new RefusingServer()) {
      try (SmtpPost post = new SmtpPost(settings(refusing.port()))) {
        Letter letter = new Letter("fr", "s", "t", "<p>t</p>");
        post.connect();
        Refusal refused =
            assertThrows(
                Refusal.class,
                () ->
                    post.hand(
                        java.util.UUID.randomUUID(), "a@example.org", letter, "https://x.org/u"));
        assertTrue(
            String.valueOf(refused.getMessage()).contains("refuses mails from"),
            refused.getMessage());
      }
    }
  }

  private Mailing.Report whenInviting(String... addresses) {
    return when(LetterKind.INVITATION, addresses);
  }

  private Mailing.Report whenInviting(
      java.util.function.LongConsumer progress, String... addresses) {
    return when(LetterKind.INVITATION, progress, addresses);
  }

  private Mailing.Report when(LetterKind kind, String... addresses) {
    return when(kind, done -> assertFalse(done > addresses.length), addresses);
  }

  private Mailing.Report when(
      LetterKind kind, java.util.function.LongConsumer progress, String... addresses) {
    Mailing mailing =
        new Mailing(
            STUDY,
            WAVE,
            kind,
            Letters.read(study, study.findWave(WAVE).orElseThrow(), kind),
            settings(relay.port()),
            books,
            () -> now,
            new Pace(1_000_000, System::nanoTime, this::pause));
    Map<String, PersonalToken> links =
        units(addresses).stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    RegisteredUnit::panel, unit -> PersonalToken.draw()));
    return mailing.send(
        plan(kind, false, addresses).addressees(), links, Duration.ofMinutes(15), progress);
  }

  private void pause(Duration time) {
    if (time.toSeconds() > 1) {
      pauses.add(time);
    }
  }

  private MailingPlan plan(LetterKind kind, boolean again, String... addresses) {
    return MailingPlan.of(
        kind,
        units(addresses),
        new MailingPlan.Known(
            Set.of(),
            Set.of(),
            books.listOptOuts(),
            books.listMails(STUDY, WAVE),
            books.listMailsSince(now.minus(MailingPlan.YEAR))),
        keys,
        settings(relay.port()),
        now,
        again,
        false);
  }

  private static List<RegisteredUnit> units(String... addresses) {
    return Stream.of(addresses)
        .map(
            address ->
                new RegisteredUnit(
                    "unit-" + address.charAt(0),
                    "unit-" + address.charAt(0),
                    "Unit",
                    Map.of(),
                    List.of(new Contact(address, "fr"))))
        .toList();
  }

  private static List<String> addresses(MailingPlan plan) {
    return plan.addressees().stream().map(addressee -> addressee.contact().address()).toList();
  }

  private static MailSettings settings(int port) {
    return new MailSettings(
        new MailServer(
            "127.0.0.1", port, MailServer.Security.NONE, Optional.empty(), Optional.empty()),
        Optional.empty(),
        "observatoire@example.org",
        "Observatoire",
        URI.create("https://observatoire.example.org"),
        1_000_000,
        3,
        7);
  }

  private void thenArrived(String... addresses) {
    server.waitForIncomingEmail(2_000, addresses.length);
    List<String> arrived = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      try {
        arrived.add(message.getAllRecipients()[0].toString());
      } catch (jakarta.mail.MessagingException broken) {
        throw new IllegalStateException(broken);
      }
    }
    assertEquals(Arrays.stream(addresses).sorted().toList(), arrived.stream().sorted().toList());
  }
}
