package fr.openl.web;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Starts the same program many times: its classes are read once into an archive that every later
 * process shares, and DuckDB's native part lies beside its classes, where otherwise each process
 * unpacks seventy megabytes for itself, and one that is killed leaves them behind.
 */
public final class SwiftStart {
  private final Path folder;
  private final Path archive;
  private final Class<?> program;
  private final String classPath;

  private SwiftStart(Path folder, Class<?> program, String classPath) {
    this.folder = folder;
    this.archive = folder.resolve("classes.jsa");
    this.program = program;
    this.classPath = classPath;
  }

  /**
   * Runs the program once, until it has said a line.
   *
   * @param folder for what it needs
   */
  public static SwiftStart of(Path folder, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(packed(Path.of(entry), folder, entries.size()).toString());
    }
    SwiftStart swift = new SwiftStart(folder, program, String.join(File.pathSeparator, entries));
    Process first = swift.command("-XX:ArchiveClassesAtExit=" + swift.archive, arguments).start();
    try (BufferedReader said = first.inputReader()) {
      if (said.readLine() == null) {
        throw new IllegalStateException(program + " does not start");
      }
      first.destroy();
    }
    first.waitFor();
    return swift;
  }

  /** The program, to be started with {@code arguments}. */
  public ProcessBuilder command(String... arguments) {
    return command("-XX:SharedArchiveFile=" + archive, arguments);
  }

  private ProcessBuilder command(String option, String[] arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "-Djava.io.tmpdir=" + folder,
                option,
                "-cp",
                classPath,
                program.getName()));
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static Path packed(Path entry, Path folder, int number) throws IOException {
    Path jar = folder.resolve(number + ".jar");
    if (Files.isDirectory(entry)) {
      pack(entry, jar);
      return jar;
    }
    if (entry.toString().contains("duckdb_jdbc")
        && System.getProperty("os.name").startsWith("Linux")) {
      String arch = System.getProperty("os.arch").replace("aarch64", "arm64");
      unpack(entry, "libduckdb_java.so_linux_" + arch, jar);
      return jar;
    }
    return entry;
  }

  /** Classes in folders cannot be archived. */
  private static void pack(Path classes, Path jar) throws IOException {
    try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      packed.setLevel(0);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(
            new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, packed);
      }
    }
  }

  private static void unpack(Path packed, String library, Path jar) throws IOException {
    try (ZipFile source = new ZipFile(packed.toFile());
        ZipOutputStream classes = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (ZipEntry entry : Collections.list(source.entries())) {
        try (InputStream content = source.getInputStream(entry)) {
          if (entry.getName().equals(library)) {
            Files.copy(content, jar.resolveSibling(library));
          } else if (!entry.getName().startsWith("libduckdb")) {
            classes.putNextEntry(new ZipEntry(entry.getName()));
            content.transferTo(classes);
          }
        }
      }
    }
  }
}
