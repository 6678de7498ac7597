package fr.openl.fieldwork.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.cli.rehearse.LocalMailServer;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailingPlan.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps letters from being too many, too fast or doubled. */
class MailingLimitsTest {
  @TempDir Path folder;
  private GivenLetters letters;
  private LocalMailServer server;

  @BeforeEach
  void aWillingServer() {
    letters = new GivenLetters(folder);
    server = new LocalMailServer(new AnsweringMailroom("250 taken"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    letters.close();
  }

  @Test
  void aClaimWithoutOutcomeIsTakenForAMailThatMayHaveLeft() {
    MailingPlan.Addressee addressee =
        letters.plan(LetterKind.INVITATION, false, "a@example.org").addressees().getFirst();
    letters.claim(addressee);

    assertEquals(
        Map.of(Reason.UNCERTAIN, 1),
        letters.plan(LetterKind.INVITATION, false, "a@example.org").skipped());
    assertEquals(1, letters.plan(LetterKind.INVITATION, true, "a@example.org").addressees().size());
  }

  @Test
  void remindersWaitAWeekAndEndWithTheYearsMails() {
    when(LetterKind.INVITATION, "a@example.org");
    assertEquals(
        Map.of(Reason.TOO_SOON, 1),
        letters.plan(LetterKind.REMINDER, false, "a@example.org").skipped());
    for (int week = 1; week < 3; week++) {
      letters.pass(Duration.ofDays(8));
      assertEquals(1, when(LetterKind.REMINDER, "a@example.org").count(Outcome.Kind.SENT));
    }
    letters.pass(Duration.ofDays(8));
    assertEquals(
        Map.of(Reason.TOO_MANY, 1),
        letters.plan(LetterKind.REMINDER, false, "a@example.org").skipped());
    letters.pass(Duration.ofDays(366));
    assertEquals(1, letters.plan(LetterKind.REMINDER, false, "a@example.org").addressees().size());
  }

  @Test
  void twoWhoSendAtOnceAreOneWhoSends() {
    try (MailLog.Turn first = letters.store().fieldwork().begin(GivenLetters.STUDY).orElseThrow()) {
      assertTrue(letters.store().lend().fieldwork().begin(GivenLetters.STUDY).isEmpty());
      assertTrue(
          letters.store().fieldwork().begin("another-study").isPresent(),
          first + " is of one study");
    }
    assertTrue(letters.store().fieldwork().begin(GivenLetters.STUDY).isPresent());
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

  private Mailing.Report when(LetterKind kind, String... addresses) {
    return letters.send(kind, GivenLetters.at(server.port()), done -> {}, addresses);
  }
}
