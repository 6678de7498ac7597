package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole wave from its list of units to its report, with mails, doors and the protocol real. */
class RehearseCommandTest {
  private static final String STUDY = "framaspace-usages";

  @TempDir Path home;
  private Prompt prompt;

  @BeforeEach
  void aStudyWithASmallFrame() throws IOException {
    prompt = new Prompt(home, STUDY);
    Path indicators = home.resolve("surveys/" + STUDY + "/study.yaml");
    Files.writeString(
        indicators, // few units cannot carry the margins of every region
        Files.readString(indicators)
            .replace("[sector, region, size_class]", "[size_class]")
            .replace("response_groups: [size_class, age_class]", "response_groups: [size_class]"));
  }

  @Test
  void aWaveIsPlayedToItsReportAndEveryCaseIsCountedAsWhatItDid() throws IOException {
    Prompt.Outcome played = rehearse("--size", "80");

    assertEquals(0, played.code(), played.out() + played.err());
    assertFalse(played.out().contains("PROBLEM"), played.out());
    Path place = home.resolve("data/work/rehearsals/" + STUDY + "/2026");
    String report = Files.readString(place.resolve("rehearsal.md"));
    for (String step :
        List.of(
            "invitations", "reminder 2", "standing at the end", "close", "publication", "RR1",
            "| undeliverable |", "| opt_out |", "| break_off |", "| withdrawn |", "None.")) {
      assertTrue(report.contains(step), step + " in " + report);
    }
    assertTrue(
        Files.readString(place.resolve("published/" + STUDY + "/2026/en/index.html"))
            .contains("simulated"),
        "the report says that it is simulated");
    try (Stream<Path> mails = Files.list(place.resolve("mails"))) {
      Path first = mails.sorted().findFirst().orElseThrow();
      assertTrue(first.toString().endsWith(".eml"));
      assertTrue(Files.readString(first).contains("List-Unsubscribe-Post"));
    }
    assertFalse(
        Files.exists(home.resolve("data/work/openl.duckdb")), "the real database is not touched");
    assertFalse(Files.exists(home.resolve("data/work/keys")), "nor the real keys");
  }

  @Test
  void aFolderThatHoldsSomethingElseIsRefused() throws IOException {
    Files.createDirectories(home.resolve("mine"));
    Files.writeString(home.resolve("mine/thesis.txt"), "all of it");

    Prompt.Outcome refused = rehearse("--out", home.resolve("mine").toString());

    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("is no rehearsal"), refused.err());
    assertEquals("all of it", Files.readString(home.resolve("mine/thesis.txt")));
  }

  private Prompt.Outcome rehearse(String... more) {
    return prompt.types(
        Stream.concat(Stream.of("rehearse", STUDY, "--wave", "2026"), Stream.of(more))
            .toArray(String[]::new));
  }
}
