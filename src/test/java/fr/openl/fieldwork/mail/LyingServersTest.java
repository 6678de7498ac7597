package fr.openl.fieldwork.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.cli.rehearse.LocalMailServer;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that welcome a recipient and think better of it, or say nothing any more. */
class LyingServersTest {
  private static final String A = "a@example.org";
  private static final String B = "b@example.org";
  private static final String C = "c@example.org";

  @TempDir Path folder;
  private final AnsweringMailroom mailroom = new AnsweringMailroom("250 taken");
  private GivenLetters letters;
  private LocalMailServer server;

  @BeforeEach
  void aServer() {
    letters = new GivenLetters(folder);
    server = new LocalMailServer(mailroom);
  }

  @AfterEach
  void stop() throws IOException {
    mailroom.end();
    server.close();
    letters.close();
  }

  @Test
  void aLetterThatIsPutOffAfterAWelcomeIsBroughtAgainAndArrivesOnce() {
    mailroom.answer(B, "451 4.3.0 the disk is full");

    Mailing.Report report = whenInviting(A, B, C);

    assertEquals(3, report.count(Outcome.Kind.SENT));
    assertEquals(1, letters.pauses().size(), "brought again after five minutes");
    assertEquals(List.of(A, C, B), mailroom.taken());
  }

  @Test
  void aLetterThatIsRefusedAfterAWelcomeEndsTheSendingWithTheCode() {
    mailroom.answer(B, "554 5.7.1 thought better of it");

    Mailing.Report report = whenInviting(A, B, C);

    String why = String.valueOf(report.stopped().orElseThrow().getMessage());
    assertTrue(why.contains("refuses mails from observatoire@example.org (554)"), why);
    assertEquals(1, report.count(Outcome.Kind.SENT));
    assertEquals(2, report.count(Outcome.Kind.UNSENT), "neither this one nor those after it");
    assertEquals(2, whenInviting(A, B, C).count(Outcome.Kind.SENT), "once that is mended");
    assertEquals(List.of(A, B, C), mailroom.taken());
  }

  @Test
  void aServerThatFallsSilentOverALetterLeavesItInDoubtAndTheRestGoOn() {
    mailroom.keepSilent(B);

    Mailing.Report report = whenInviting(A, B, C);

    assertEquals(1, report.unknown());
    assertEquals(2, report.count(Outcome.Kind.SENT));
    assertEquals(List.of(A, B, C), mailroom.taken());
    assertEquals(0, whenInviting(A, B, C).count(Outcome.Kind.SENT), "it may have arrived");
    assertEquals(
        List.of(B), GivenLetters.addresses(letters.plan(LetterKind.INVITATION, true, A, B, C)));
  }

  @Test
  void aServerThatRefusesTheSenderEndsTheMailing() throws IOException {
    try (RefusingServer refusing = new RefusingServer()) {
      try (SmtpPost post = new SmtpPost(GivenLetters.settings(GivenLetters.at(refusing.port())))) {
        Letter letter = new Letter("fr", "s", "t", "<p>t</p>");
        post.connect();
        Refusal refused =
            assertThrows(
                Refusal.class,
                () -> post.hand(UUID.randomUUID(), "a@example.org", letter, "https://x.org/u"));
        assertTrue(
            String.valueOf(refused.getMessage()).contains("refuses mails from"),
            refused.getMessage());
      }
    }
  }

  private Mailing.Report whenInviting(String... addresses) {
    return letters.send(
        LetterKind.INVITATION,
        new MailServer(
            "127.0.0.1",
            server.port(),
            MailServer.Security.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(1)),
        done -> {},
        addresses);
  }
}
