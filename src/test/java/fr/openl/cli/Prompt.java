package fr.openl.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A person at a prompt in a folder of their own. */
final class Prompt {
  private final Path home;

  /** The folder holds copies of {@code studies} and of the code lists. */
  Prompt(Path home, String... studies) {
    this.home = home;
    copy("data/reference");
    for (String study : studies) {
      copy("surveys/" + study);
      copy("data/examples/" + study);
    }
  }

  /** {@code openl} in a process of its own. */
  static Process process(String... arguments) throws IOException {
    return PreparedProgram.command(arguments).redirectErrorStream(true).start();
  }

  /** What a command answered. */
  record Outcome(int code, String out, String err) {}

  Outcome types(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Stream.concat(Stream.of(arguments), Stream.of("--home", home.toString()))
                .toArray(String[]::new));
    return new Outcome(code, out.toString(), err.toString());
  }

  Path write(String file, String content) {
    try {
      Path path = home.resolve(file);
      Files.createDirectories(path.getParent());
      return Files.writeString(path, content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A copied study's wave is open to those who are invited, from {@code day} for forty days. */
  void opens(String study, String wave, LocalDate day) {
    Path file = home.resolve("surveys/" + study + "/waves/" + wave + ".yaml");
    try {
      Files.writeString(
          file,
          Files.readString(file)
              .replaceAll("opens: .*", "opens: " + day)
              .replaceAll("closes: .*", "closes: " + day.plusDays(40))
              .replaceAll("access: .*", "access: invitation"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Path path(String file) {
    return home.resolve(file);
  }

  private void copy(String folder) {
    Path source = Path.of(folder);
    if (!Files.exists(source)) {
      return;
    }
    try (Stream<Path> files = Files.walk(source)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        Path target = home.resolve(file.toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException uncopied) {
      throw new UncheckedIOException(uncopied);
    }
  }
}
