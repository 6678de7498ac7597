package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators meet while they write to units: each other, crashes, closed waves. */
class FieldworkOperatorsTest {
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
  void twoOperatorsWhoPressAtOnceSendEachMailOnce() throws Exception {
    try (ServingProcess serving = new ServingProcess(home)) {
      assertTrue(serving.pid() > 0);
      List<CompletableFuture<Prompt.Outcome>> pressed =
          Stream.generate(
                  () ->
                      CompletableFuture.supplyAsync(
                          () -> operator.invite("--send", "--per-minute", "600"),
                          task -> Thread.ofPlatform().start(task)))
              .limit(2)
              .toList();
      List<Prompt.Outcome> outcomes = pressed.stream().map(CompletableFuture::join).toList();

      assertEquals(WritingOperator.SPACES, operator.mail().recipients().size());
      assertEquals(WritingOperator.SPACES, new HashSet<>(operator.mail().recipients()).size());
      assertTrue(
          outcomes.stream().anyMatch(o -> o.out().contains(WritingOperator.SPACES + " mails sent")),
          outcomes.toString());
      assertTrue(
          outcomes.stream()
              .anyMatch(o -> o.code() == 2 && o.err().contains("being sent by another command")),
          outcomes.toString());
    }
  }

  @Test
  void aProcessKilledWhileItSendsGoesOnWithoutWritingTwice() throws Exception {
    Process sending =
        Prompt.process(
            "invite",
            WritingOperator.STUDY,
            "--wave",
            "2026",
            "--send",
            "--per-minute",
            "300",
            "--home",
            home.toString());
    while (operator.mail().mails().size() < 5 && sending.isAlive()) {
      Thread.onSpinWait();
    }
    sending.destroyForcibly().waitFor();
    int before = operator.mail().mails().size();
    assertTrue(before < WritingOperator.SPACES, "killed in the middle");

    Prompt.Outcome resumed = operator.invite("--send");

    assertEquals(0, resumed.code(), resumed.err());
    assertTrue(resumed.out().contains("whose last mail may have left or not"), resumed.out());
    List<String> reached = operator.mail().recipients();
    assertEquals(reached.size(), new HashSet<>(reached).size(), "nobody got two mails");
    assertTrue(reached.size() > before, "it went on");

    operator.invite("--send", "--again");
    assertEquals(
        WritingOperator.SPACES,
        new HashSet<>(operator.mail().recipients()).size(),
        "and everybody got one");
  }

  @Test
  void withoutAServerTheReasonIsToldAndNothingIsClaimed() {
    operator.mail().close();

    Prompt.Outcome down = operator.invite("--send");

    assertEquals(2, down.code());
    assertTrue(down.err().contains("cannot be reached"), down.err());
    String standing = operator.types("fieldwork", WritingOperator.STUDY, "--wave", "2026").out();
    assertTrue(standing.contains("0 mails left"), standing);
    assertTrue(standing.matches("(?s).*not_invited +40.*"), standing);
  }

  @Test
  void aClosedWaveSendsNothing() {
    operator.opens(LocalDate.now(ZoneOffset.UTC).plusDays(3));

    Prompt.Outcome closed = operator.invite("--send");

    assertEquals(2, closed.code());
    assertTrue(closed.err().contains("its links would open nothing"), closed.err());
    assertEquals(List.of(), operator.mail().mails());
  }

  @Test
  void aBrokenLetterIsToldWithItsPlaceAndNothingLeaves() throws IOException {
    Path letter = home.resolve("surveys/" + WritingOperator.STUDY + "/mail/invitation.fr.md");
    Files.writeString(letter, Files.readString(letter).replace("{{closes}}", "{{close}}"));

    Prompt.Outcome refused = operator.invite("--send");

    assertEquals(2, refused.code());
    assertTrue(
        refused.err().contains("mail/invitation.fr.md:9:") && refused.err().contains("'close'"),
        refused.err());
    assertEquals(List.of(), operator.mail().mails());
  }

  @Test
  void lettersArePreviewedInEveryLanguage() throws IOException {
    Path out = home.resolve("letters");

    String printed =
        operator.types("mail", "preview", WritingOperator.STUDY, "--wave", "2026").out();
    operator.types(
        "mail",
        "preview",
        WritingOperator.STUDY,
        "--wave",
        "2026",
        "--kind",
        "reminder",
        "--out",
        out.toString());

    assertTrue(printed.contains("Bonjour,") && printed.contains("Hello,"), printed);
    for (String file : List.of("reminder.fr.txt", "reminder.fr.html", "reminder.en.html")) {
      assertFalse(Files.readString(out.resolve(file)).contains("{{"), file);
    }
  }
}
