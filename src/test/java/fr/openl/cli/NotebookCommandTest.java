package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code openl notebook} on machines with and without Jupyter. */
class NotebookCommandTest {
  @TempDir Path folder;

  @Test
  void theKernelIsInstalledWhereJupyterLooksForIt() throws Exception {
    Outcome outcome = types("notebook", "--no-start");
    assertEquals(0, outcome.code(), outcome.said());
    JsonNode kernel =
        new ObjectMapper()
            .readTree(Files.readString(folder.resolve("jupyter/kernels/openl/kernel.json")));
    assertEquals("OPEN-L (Java)", kernel.path("display_name").asText());
    assertEquals(Path.of("").toAbsolutePath().toString(), kernel.at("/env/OPENL_HOME").asText());
    assertEquals(folder.resolve("work").toString(), kernel.at("/env/OPENL_WORK").asText());
    List<String> command = new ArrayList<>();
    kernel.path("argv").forEach(word -> command.add(word.asText()));
    assertTrue(Files.isExecutable(Path.of(command.getFirst())), command.getFirst());
    assertEquals("{connection_file}", command.getLast());
    assertTrue(command.get(command.indexOf("-cp") + 1).contains("rapaio-jupyter-kernel"));
    assertTrue(outcome.said().contains("openl demo --no-serve"), outcome.said());
  }

  @Test
  void withoutJupyterItSaysHowToGetIt() throws Exception {
    Outcome outcome = types("notebook");
    assertEquals(2, outcome.code(), outcome.said());
    assertTrue(outcome.said().contains("apt install jupyter-notebook"), outcome.said());
    assertTrue(Files.exists(folder.resolve("jupyter/kernels/openl/kernel.json")));
  }

  @Test
  void jupyterIsOpenedAmongTheNotebooks() throws Exception {
    Path programs = Files.createDirectories(folder.resolve("bin"));
    Path jupyter =
        Files.writeString(
            programs.resolve("jupyter-lab"), "#!/bin/sh\npwd > " + folder.resolve("where") + "\n");
    Files.setPosixFilePermissions(jupyter, PosixFilePermissions.fromString("rwxr-xr-x"));
    Outcome outcome = types("notebook");
    assertEquals(0, outcome.code(), outcome.said());
    assertEquals(
        Path.of("notebooks").toAbsolutePath().toString(),
        Files.readString(folder.resolve("where")).strip());
  }

  private record Outcome(int code, String said) {}

  /** The command in a process whose search path is the test's own. */
  private Outcome types(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--work", folder.resolve("work").toString()));
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("JUPYTER_DATA_DIR", folder.resolve("jupyter").toString());
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().remove("OPENL_HOME");
    int code = builder.start().waitFor();
    return new Outcome(code, Files.readString(said));
  }
}
