package fr.openl.library.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How Jupyter starts a Java that knows the library: {@code kernel.json} of the kernel {@link
 * #NAME}.
 *
 * @param java the program that runs Java 25 or later
 * @param classPath the library, all it needs, and the kernel itself
 * @param environment what the kernel's process is told, such as {@code OPENL_HOME}
 */
public record KernelSpec(String java, String classPath, Map<String, String> environment) {
  /** The name by which notebooks ask for it. */
  public static final String NAME = "openl";

  private static final String KERNEL = "org.rapaio.jupyter.kernel.MainApp";
  private static final ObjectMapper JSON = new ObjectMapper();

  public KernelSpec {
    environment = Map.copyOf(environment);
  }

  /** Whether this process could run the kernel itself, for it has it on its class path. */
  public static boolean isOnOwnClassPath() {
    return KernelSpec.class.getClassLoader().getResource(KERNEL.replace('.', '/') + ".class")
        != null;
  }

  /**
   * Installs it for who uses the folder, in place of an earlier one.
   *
   * @param jupyter Jupyter's data folder of a user
   * @return the folder of the kernel
   * @throws Refusal when it cannot be written
   */
  public Path install(Path jupyter) {
    Path folder = jupyter.resolve("kernels").resolve(NAME);
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "kernel", ".draft");
      Files.writeString(draft, json());
      Files.move(
          draft,
          folder.resolve("kernel.json"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return folder;
    } catch (IOException failure) {
      throw new Refusal(folder + ": the kernel cannot be installed (" + failure + ")", failure);
    }
  }

  private String json() throws IOException {
    ObjectNode json = JSON.createObjectNode();
    List<String> command =
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-ea", // a notebook ends with assertions
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // a notebook is short: start soon
            "-cp",
            classPath,
            KernelStart.class.getName(),
            "{connection_file}");
    command.forEach(json.putArray("argv")::add);
    json.put("display_name", "OPEN-L (Java)");
    json.put("language", "java");
    json.put("interrupt_mode", "message");
    ObjectNode told = json.putObject("env");
    new TreeMap<>(environment).forEach(told::put);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }
}
