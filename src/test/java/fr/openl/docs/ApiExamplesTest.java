package fr.openl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.openl.fieldwork.Keyring;
import fr.openl.frame.StudyFolderReader;
import fr.openl.store.DuckDbStore;
import fr.openl.store.GroupCommit;
import fr.openl.web.ObservatoryServer;
import fr.openl.web.ServingOptions;
import fr.openl.web.door.Books;
import fr.openl.web.door.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page on the API run, and answer with what the page shows. */
class ApiExamplesTest {
  private static final Path PAGE = Path.of("docs/api.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```sh\n(.*?)```\n(?:\n```json\n(.*?)```)?", Pattern.DOTALL);
  private static final String BETWEEN = "=== next ===";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void everyExampleAnswersAsShown() throws Exception {
    if (System.getenv("CI") == null) {
      assumeTrue(runs("curl", "--version"), "curl is missing");
    }
    List<Optional<String>> shown = new ArrayList<>();
    StringBuilder script = new StringBuilder("set -eu\n");
    Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
    while (example.find()) {
      script.append(example.group(1)).append("echo; echo '").append(BETWEEN).append("'\n");
      shown.add(Optional.ofNullable(example.group(2)));
    }
    assertTrue(shown.size() >= 12, shown.size() + " examples");
    String[] answers = run(script.toString()).split(BETWEEN, -1);
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).isPresent()) {
        thenSameShape(JSON.readTree(shown.get(i).get()), JSON.readTree(answers[i]), "example " + i);
      }
    }
  }

  @Test
  void theTableOfProblemsIsThatOfTheServer() throws Exception {
    Set<String> told = new TreeSet<>();
    for (List<String> row :
        MarkdownPage.tableRows(MarkdownPage.of(PAGE).section("Errors"), "status")) {
      told.add(row.get(0) + " " + row.get(1).replace("`", ""));
    }
    Set<String> real = new TreeSet<>();
    for (Problem problem : Problem.values()) {
      real.add(problem.status() + " " + problem.slug());
    }
    assertEquals(real, told);
  }

  private String run(String script) throws Exception {
    try (DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"));
        ObservatoryServer server =
            new ObservatoryServer(
                List.of(StudyFolderReader.read(Path.of(""), "framaspace-usages").orRefuse()),
                new Books(
                    new GroupCommit(store),
                    store,
                    store,
                    store.privacy(),
                    store.fieldwork(),
                    store.fieldwork()),
                Keyring.open(folder.resolve("keys")),
                folder,
                Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC),
                "localhost",
                0,
                ServingOptions.USUAL)) {
      Path output = folder.resolve("output");
      ProcessBuilder bash =
          new ProcessBuilder("bash", "-c", script)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      bash.environment().put("OPENL", server.address().toString().replaceFirst("/$", ""));
      Process process = bash.start();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(0, process.exitValue(), Files.readString(output));
      return Files.readString(output);
    }
  }

  /** The same keys, and the same words and numbers where the page does not leave them open. */
  private static void thenSameShape(JsonNode shown, JsonNode real, String where) {
    assertEquals(shown.getNodeType(), real.getNodeType(), where);
    if (shown.isObject() && !shown.isEmpty()) {
      Set<String> keys = new TreeSet<>();
      real.fieldNames().forEachRemaining(keys::add);
      Iterator<Map.Entry<String, JsonNode>> fields = shown.properties().iterator();
      while (fields.hasNext()) {
        Map.Entry<String, JsonNode> field = fields.next();
        String place = where + "." + field.getKey();
        assertTrue(keys.remove(field.getKey()), place + " in " + real);
        thenSameShape(field.getValue(), real.path(field.getKey()), place);
      }
      assertEquals(Set.of(), keys, where);
    } else if (shown.isArray() && !shown.isEmpty()) {
      thenSameShape(shown.get(0), real.path(0), where + "[0]");
    } else if (shown.isTextual() && !shown.textValue().contains("…")) {
      assertEquals(shown.textValue(), real.textValue(), where);
    } else if (shown.isNumber() || shown.isBoolean()) {
      assertEquals(shown, real, where);
    }
  }

  private static boolean runs(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (java.io.IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
