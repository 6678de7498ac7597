package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever cannot be accepted gets a clear sentence and exit code 2, and leaves nothing behind. */
class BadInputTest {
  private static final String STUDY = "github-negative-incidents";

  @TempDir Path home;
  private Prompt prompt;

  @BeforeEach
  void aHomeWithOneStudy() {
    prompt = new Prompt(home, STUDY);
    prompt.write("few.csv", "");
  }

  @Test
  void anUnknownStudyIsNamedWithTheNearest() {
    refused(
        "survey check github-negative-incident",
        "github-negative-incident",
        "Did you mean 'github-negative-incidents'?");
  }

  @Test
  void anUnknownWaveIsNamedWithThoseThereAre() {
    refused(
        "import " + STUDY + " --wave 2023 --responses few.csv", "no wave \"2023\"", "2017, 2024");
  }

  @Test
  void anUnknownRevisionIsNamedWithThoseThereAre() {
    refused("survey diff " + STUDY + " --from 2016", "no revision \"2016\"", "2017, 2024");
  }

  @Test
  void brokenYamlIsRefusedAtItsLineAndColumn() {
    prompt.write(
        "surveys/" + STUDY + "/waves/2024.yaml",
        """
        wave: "2024"
        opens: [2024
        """);
    refused("survey check " + STUDY, "surveys/" + STUDY + "/waves/2024.yaml:", "broken YAML");
  }

  @Test
  void aWrongFileTellsAllItsProblems() {
    prompt.write(
        "surveys/" + STUDY + "/waves/2024.yaml",
        """
        wave: "2024"
        questionnaire: "2024"
        opns: 2024-08-12
        closes: tomorrow
        mode: web
        access: open
        """);
    Prompt.Outcome outcome = refused("survey check " + STUDY, "'opns'", "did you mean 'opens'?");
    assertTrue(outcome.out().contains("tomorrow"), outcome.out());
  }

  @Test
  void aMissingResponseFileIsNamed() {
    refused("import " + STUDY + " --wave 2024 --responses nowhere.csv", "nowhere.csv");
  }

  @Test
  void aFileWithoutTheMappingsColumnsIsRefused() {
    prompt.write("few.csv", "a,b\n1,2\n");
    refused(
        "import " + STUDY + " --wave 2024 --responses few.csv",
        "columns that the file does not have");
  }

  @Test
  void aRaggedRowIsRefusedAndNothingIsTakenIn() {
    String header = header();
    int columns = header.split(",").length;
    prompt.write("few.csv", header + "\n" + ",".repeat(columns - 1) + "\n1,2,3\n");
    refused(
        "import " + STUDY + " --wave 2024 --responses few.csv",
        "row 3 has 3 cells, expected " + columns);
    refused("publish " + STUDY, "nothing to publish");
  }

  @Test
  void aDatabaseThatIsNoneIsRefused() {
    prompt.write(
        "data/work/openl.duckdb", "these are not the bytes of a database at all, however long");
    refused("publish " + STUDY, "openl.duckdb");
  }

  @Test
  void aFolderWithoutStudiesIsRefused() throws Exception {
    Path empty = Files.createDirectory(home.resolve("empty"));
    Prompt.Outcome outcome = new Prompt(empty).types("publish");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("surveys/"), outcome.err());
  }

  @Test
  void anUnknownCommandOrOptionIsRefusedWithHelp() {
    refused("serv", "serve");
    refused("publish --al", "--al");
    refused("publish --all " + STUDY, "not both");
    refused("publish --address nowhere", "https://example.org/reports/");
    refused("serve --port 70000", "expected a number from 0 to 65535");
  }

  private Prompt.Outcome refused(String command, String... parts) {
    Prompt.Outcome outcome =
        prompt.types(command.replace("few.csv", prompt.path("few.csv").toString()).split(" "));
    String told = outcome.out() + outcome.err();
    assertEquals(2, outcome.code(), told);
    for (String part : parts) {
      assertTrue(told.contains(part), told);
    }
    assertFalse(told.contains("\tat "), told);
    assertFalse(told.contains("Exception"), told);
    return outcome;
  }

  private String header() {
    try (var file =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(
                        Path.of(
                            "data/examples/github-open-source/negative_incidents_2017_2024.csv.gz"))),
                StandardCharsets.UTF_8))) {
      return String.valueOf(file.readLine());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
