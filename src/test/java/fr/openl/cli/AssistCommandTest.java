package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator asks for a link to fill in for a unit. */
class AssistCommandTest {
  private static final String STUDY = "framaspace-usages";

  @TempDir Path home;
  private Prompt prompt;

  @BeforeEach
  void anOpenWave() {
    prompt = new Prompt(home, STUDY);
    prompt.opens(STUDY, "2026", LocalDate.now(ZoneId.systemDefault()).minusDays(3));
  }

  @Test
  void aLinkOfTheUnitIsToldAlone() {
    Prompt.Outcome told = assist("space-00001", "--mode", "telephone");

    assertEquals(0, told.code(), told.err());
    assertTrue(
        told.out().matches("http://localhost:7070/s/" + STUDY + "/2026/[0-9a-z]{26}\\R"),
        told.out());
    assertTrue(told.err().contains("For space-00001, by telephone; it opens until"), told.err());
  }

  @Test
  void whatCannotBeIsRefusedInAClearSentence() throws IOException {
    assertRefused("has no unit \"space-x\"", assist("space-x", "--mode", "paper"));
    assertRefused("telephone", assist("space-00001", "--mode", "fax"));
    assertRefused("from 1 to 168", assist("space-00001", "--mode", "paper", "--hours", "0"));

    Path study = home.resolve("surveys/" + STUDY + "/study.yaml");
    String yaml = Files.readString(study);
    prompt.opens(STUDY, "2026", LocalDate.of(2026, 1, 2));
    assertRefused("the link would open nothing", assist("space-00001", "--mode", "paper"));
    assertEquals(yaml, Files.readString(study));
  }

  private static void assertRefused(String words, Prompt.Outcome outcome) {
    assertEquals(2, outcome.code(), outcome.out());
    assertTrue(outcome.err().toLowerCase(java.util.Locale.ROOT).contains(words), outcome.err());
  }

  private Prompt.Outcome assist(String unit, String... more) {
    return prompt.types(
        Stream.concat(Stream.of("assist", STUDY, unit, "--wave", "2026"), Stream.of(more))
            .toArray(String[]::new));
  }
}
