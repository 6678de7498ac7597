package fr.openl.cli.notebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Jupyter as it is installed on this machine for the person at the prompt. */
final class Jupyter {
  private static final List<String> PROGRAMS = List.of("jupyter-lab", "jupyter-notebook");

  private Jupyter() {}

  /**
   * Where kernels of this person are looked for, as Jupyter itself decides it: {@code
   * jupyter_core.paths.jupyter_data_dir}.
   */
  static Path dataFolder() {
    Optional<String> named = Optional.ofNullable(System.getenv("JUPYTER_DATA_DIR"));
    if (named.isPresent()) {
      return Path.of(named.get());
    }
    Path user = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return user.resolve("Library/Jupyter");
    }
    if (system.startsWith("windows")) {
      return Optional.ofNullable(System.getenv("APPDATA"))
          .map(Path::of)
          .orElse(user)
          .resolve("jupyter");
    }
    return Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
        .map(Path::of)
        .orElseGet(() -> user.resolve(".local/share"))
        .resolve("jupyter");
  }

  /** The program that opens notebooks, on the search path; empty when there is none. */
  static Optional<Path> findProgram(String searchPath) {
    return PROGRAMS.stream()
        .flatMap(
            program ->
                Arrays.stream(searchPath.split(java.io.File.pathSeparator, -1))
                    .filter(folder -> !folder.isBlank())
                    .flatMap(
                        folder ->
                            Stream.of(Path.of(folder, program), Path.of(folder, program + ".exe"))))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
