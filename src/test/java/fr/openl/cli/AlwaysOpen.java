package fr.openl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The study that asks every type of question, in a home of its own, open on every day. */
final class AlwaysOpen {
  private AlwaysOpen() {}

  static void copyTo(Path home) throws IOException {
    Path source = Path.of("src/test/resources/fr/openl/every-control");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = home.resolve(source.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(
            target,
            Files.readString(file)
                .replaceAll("opens: 2026.*", "opens: 2020-01-01")
                .replaceAll("closes: 2026.*", "closes: 9999-12-31"));
      }
    }
  }
}
