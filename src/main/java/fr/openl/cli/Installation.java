package fr.openl.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a fresh installation quick to start, in two steps that the build takes: DuckDB's library
 * for this machine is put beside its jar, so that it need not be unpacked again and again; then
 * estimates are rehearsed, so that the Java machine can remember the classes they use.
 */
public final class Installation {
  private static final String LIBRARY = "libduckdb_java.so_";

  private Installation() {}

  /** The step to take: {@code library}, or {@code rehearsal}. */
  public static void main(String[] arguments) throws IOException {
    Path libraries = Path.of(System.getProperty("openl.home"), "lib");
    switch (arguments[0]) {
      case "library" -> unpackLibrary(libraries, ofThisMachine());
      case "rehearsal" -> rehearse();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** What DuckDB calls the library of this system and processor. */
  private static String ofThisMachine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return LIBRARY
        + (system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macos" : "linux")
        + (List.of("aarch64", "arm64").contains(processor) ? "_arm64" : "_amd64");
  }

  /** Moves {@code library} out of the jar that holds it; elsewhere DuckDB still finds its own. */
  static void unpackLibrary(Path libraries, String library) throws IOException {
    Optional<Path> jar;
    try (Stream<Path> files = Files.list(libraries)) {
      jar =
          files
              .filter(file -> file.getFileName().toString().matches("duckdb_jdbc-.*\\.jar"))
              .findFirst();
    }
    if (jar.isPresent()) {
      try (FileSystem inside = FileSystems.newFileSystem(jar.get())) {
        Path packed = inside.getPath(library);
        if (Files.exists(packed)) {
          Files.copy(packed, libraries.resolve(library));
          Files.delete(packed);
        }
      }
    }
  }

  private static void rehearse() throws IOException {
    Path folder = Files.createTempDirectory("openl-rehearsal");
    try (EstimateRehearsal estimates = EstimateRehearsal.in(folder)) {
      PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
      estimates
          .commands()
          .forEach(command -> Main.run(nowhere, nowhere, command.toArray(String[]::new)));
    }
  }
}
