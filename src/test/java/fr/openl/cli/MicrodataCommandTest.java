package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single responses are given away where each is like others, and refused where not. */
class MicrodataCommandTest {
  private static final String STUDY = "framaspace-usages";

  @TempDir Path home;
  private Prompt prompt;

  @BeforeEach
  void simulatedResponses() {
    prompt = new Prompt(home, STUDY);
    assertEquals(
        0, prompt.types("survey", "simulate", STUDY, "--wave", "2025", "--n", "120").code());
  }

  @Test
  void aStudyThatDeclaresNothingGivesNothingAway() {
    Prompt.Outcome outcome = microdata("out");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("has no microdata:"), outcome.err());
  }

  @Test
  void everyRowIsLikeOthersAndHasNothingThatNamesAnyone() throws IOException {
    declare("microdata: {k: 5, most_suppressed: 0.3, quasi_identifiers: {sector: []}}");
    Prompt.Outcome outcome = microdata("out");
    assertEquals(0, outcome.code(), outcome.err());
    List<String> lines = Files.readAllLines(home.resolve("out/microdata.csv"));
    assertTrue(lines.getFirst().startsWith("sector,"), lines.getFirst());
    assertFalse(lines.getFirst().contains("_unit") || lines.getFirst().contains("_submitted"));
    Map<String, Integer> classes = new HashMap<>();
    lines.stream()
        .skip(1)
        .forEach(line -> classes.merge(line.substring(0, line.indexOf(',')), 1, Integer::sum));
    assertTrue(classes.values().stream().allMatch(size -> size >= 5), classes::toString);
    assertTrue(
        Files.readString(home.resolve("out/report.txt")).contains("of 120 responses left out"));
    assertEquals(2, microdata("out").code(), "what is there is not replaced");
  }

  @Test
  void whereAnonymityCannotBeReachedTheCommandSaysWhyAndWritesNothing() {
    declare("microdata: {k: 100, most_suppressed: 0, quasi_identifiers: {sector: []}}");
    Prompt.Outcome outcome = microdata("out");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("the best leaves out"), outcome.err());
    assertFalse(Files.exists(home.resolve("out")));
  }

  private Prompt.Outcome microdata(String folder) {
    return prompt.types(
        "microdata", STUDY, "--wave", "2025", "--out", home.resolve(folder).toString());
  }

  private void declare(String line) {
    Path study = home.resolve("surveys/" + STUDY + "/study.yaml");
    try {
      prompt.write("surveys/" + STUDY + "/study.yaml", Files.readString(study) + line + "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
