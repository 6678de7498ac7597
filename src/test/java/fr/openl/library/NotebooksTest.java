package fr.openl.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.openl.library.notebook.KernelSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks teach what is true: each runs from top to bottom, and its assertions hold. */
class NotebooksTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @Test
  void thereAreFive() throws IOException {
    assertEquals(5, notebooks().size());
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void itIsKeptWithoutOutputsAndEndsWithAssertions(Path notebook) throws IOException {
    JsonNode read = JSON.readTree(Files.readString(notebook));
    assertEquals("openl", read.at("/metadata/kernelspec/name").asText());
    List<JsonNode> code = code(read);
    for (JsonNode cell : code) {
      assertTrue(cell.path("outputs").isEmpty(), cell.path("id").asText());
      assertTrue(cell.path("execution_count").isNull(), cell.path("id").asText());
    }
    String last = source(code.getLast());
    assertTrue(last.lines().filter(line -> line.strip().startsWith("assert ")).count() >= 3, last);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void itRunsFromTopToBottom(Path notebook) throws Exception {
    givenJupyter();
    Path done = folder.resolve("done.ipynb");
    Run run = run(notebook, done, ExampleData.demo());
    assertEquals(0, run.code(), run.said());
    List<JsonNode> outputs = new ArrayList<>();
    for (JsonNode cell : code(JSON.readTree(Files.readString(done)))) {
      assertTrue(cell.path("execution_count").asInt() > 0, source(cell));
      cell.path("outputs").forEach(outputs::add);
    }
    assertTrue(outputs.stream().noneMatch(o -> o.path("output_type").asText().equals("error")));
    assertTrue(outputs.stream().anyMatch(o -> html(o).contains("<table")), "no table is shown");
    boolean draws = Files.readString(notebook).contains("hart");
    assertTrue(
        !draws || outputs.stream().anyMatch(o -> html(o).contains("<svg")), "no chart is shown");
  }

  @Test
  void anAssertionThatDoesNotHoldStopsIt() throws Exception {
    givenJupyter();
    Path wrong = folder.resolve("wrong.ipynb");
    Files.writeString(
        wrong,
        """
        {"cells": [{"cell_type": "code", "execution_count": null, "id": "a", "metadata": {},
          "outputs": [], "source": ["assert 1 > 2 : \\"of course\\";"]}],
         "metadata": {"kernelspec": {"display_name": "", "language": "java", "name": "openl"}},
         "nbformat": 4, "nbformat_minor": 5}
        """);
    Run run = run(wrong, folder.resolve("done.ipynb"), folder);
    assertNotEquals(0, run.code());
    assertTrue(run.said().contains("AssertionError: of course"), run.said());
  }

  /** Seconds within which a notebook ends on a slow machine. */
  private static final int LONGEST = 300;

  private record Run(int code, String said) {}

  /** Runs a notebook as Jupyter would, in processes of its own. */
  private Run run(Path notebook, Path done, Path work) throws Exception {
    Path jupyter = folder.resolve("jupyter");
    Path _ =
        new KernelSpec(
                ProcessHandle.current().info().command().orElse("java"),
                System.getProperty("java.class.path"),
                Map.of(
                    "OPENL_HOME", Path.of("").toAbsolutePath().toString(),
                    "OPENL_WORK", work.toString()))
            .install(jupyter);
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                "jupyter",
                "nbconvert",
                "--to=notebook",
                "--execute",
                "--ExecutePreprocessor.startup_timeout=" + LONGEST,
                "--ExecutePreprocessor.timeout=" + LONGEST,
                "--output=" + done,
                notebook.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("JUPYTER_DATA_DIR", jupyter.toString());
    Process process = builder.start();
    process.getOutputStream().close(); // nothing is typed
    if (process.waitFor(LONGEST, TimeUnit.SECONDS)) {
      return new Run(process.exitValue(), Files.readString(said));
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    return new Run(-1, "Did not end: " + Files.readString(said));
  }

  private static void givenJupyter() throws Exception {
    if (System.getenv("CI") == null) {
      assumeTrue(runs("jupyter", "nbconvert", "--version"), "Jupyter's nbconvert is missing");
    }
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static List<JsonNode> code(JsonNode notebook) {
    List<JsonNode> code = new ArrayList<>();
    for (JsonNode cell : notebook.path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        code.add(cell);
      }
    }
    return code;
  }

  private static String source(JsonNode cell) {
    return joined(cell.path("source"));
  }

  private static String html(JsonNode output) {
    return joined(output.path("data").path("text/html"));
  }

  private static String joined(JsonNode lines) {
    StringBuilder text = new StringBuilder(lines.asText());
    lines.forEach(line -> text.append(line.asText()));
    return text.toString();
  }
}
