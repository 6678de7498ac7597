package fr.openl.cli;

import fr.openl.ProcessFolder;
import fr.openl.web.SwiftStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** {@code openl} in a process of its own, prepared once for all tests that start one. */
final class PreparedProgram {
  private static final SwiftStart PROGRAM = prepare();

  private PreparedProgram() {}

  static ProcessBuilder command(String... arguments) {
    return PROGRAM.command(arguments);
  }

  private static SwiftStart prepare() {
    Path folder = ProcessFolder.create("openl-program");
    Path home = folder.resolve("rehearsal");
    Prompt _ = new Prompt(home, "framaspace-usages");
    try {
      return SwiftStart.of(folder, Main.class, "serve", "--home", home.toString(), "--port", "0");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
