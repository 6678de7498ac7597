package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was promised to respondents is kept from the prompt, and told. */
class PrivacyCommandTest {
  private static final String STUDY = "framaspace-usages";

  @TempDir Path home;
  private Prompt prompt;

  @BeforeEach
  void aStudyWhoseWaveClosedLongAgo() {
    prompt = new Prompt(home, STUDY);
    Path wave = home.resolve("surveys/" + STUDY + "/waves/2025.yaml");
    prompt.write(
        "surveys/" + STUDY + "/waves/2025.yaml",
        read(wave).replace("2025-11-03", "2019-11-03").replace("2025-12-15", "2019-12-15"));
    assertEquals(0, types("survey simulate " + STUDY + " --wave 2025 --n 20").code());
    assertEquals(0, types("snapshot " + STUDY).code());
  }

  @Test
  void aDryRunTellsWhatIsDueAndErasesNothing() {
    Prompt.Outcome told = types("privacy retention --dry-run");

    assertTrue(told.out().contains("2025: erasing all single responses is due"), told.out());
    assertTrue(types("privacy log " + STUDY).out().contains("Nothing was erased"));
  }

  @Test
  void aDryRunLooksAhead() {
    Prompt.Outcome told = types("privacy retention --dry-run 2029-12-31");

    assertTrue(told.out().contains("destroying the key is due on 2029-12-31"), told.out());
    assertEquals(2, types("privacy retention --dry-run someday").code());
  }

  @Test
  void whatIsDueIsErasedWithItsSnapshotsAndLogged() {
    Path snapshots = home.resolve("data/work/snapshots/" + STUDY + "/2025");
    assertTrue(Files.exists(snapshots));

    Prompt.Outcome done = types("privacy retention");

    assertTrue(done.out().contains("20 responses and 0 drafts erased"), done.out());
    assertTrue(!Files.exists(snapshots), "the snapshots go with the responses");
    assertTrue(types("privacy log " + STUDY).out().contains("20 responses and 0 drafts erased"));
    assertTrue(types("privacy retention").out().contains("Nothing was due"));
  }

  @Test
  void aKeyIsDestroyedOnlyWhenThatIsMeant() {
    types("links " + STUDY + " --wave 2026 --out " + home.resolve("links.csv"));

    Prompt.Outcome asked = types("privacy destroy-key " + STUDY);
    assertEquals(2, asked.code());
    assertTrue(asked.err().contains("say --yes"), asked.err());

    Prompt.Outcome done = types("privacy destroy-key " + STUDY + " --yes");
    assertTrue(done.out().contains("never be linked"), done.out());
    assertEquals(2, types("privacy destroy-key " + STUDY + " --yes").code());
    assertTrue(types("privacy log " + STUDY).out().contains("the key was destroyed"));
  }

  private Prompt.Outcome types(String line) {
    return prompt.types(line.split(" "));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
