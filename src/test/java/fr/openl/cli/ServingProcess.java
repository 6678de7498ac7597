package fr.openl.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code openl serve} in a process of its own. */
final class ServingProcess implements AutoCloseable {
  private static final Pattern OPEN = Pattern.compile("open at (http://\\S+)");

  private final Process process;
  private final BufferedReader said;
  private final URI address;

  /** Waits until it is open. */
  ServingProcess(Path home) throws IOException {
    process =
        PreparedProgram.command("serve", "--home", home.toString(), "--port", "0")
            .directory(home.toFile())
            .redirectErrorStream(true)
            .start();
    said = process.inputReader();
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      Matcher open = OPEN.matcher(line);
      if (open.find()) {
        address = URI.create(open.group(1));
        return;
      }
    }
    throw new IOException("It does not serve: " + all);
  }

  URI address() {
    return address;
  }

  long pid() {
    return process.pid();
  }

  /** Asks it to stop, as a system does that shuts down. */
  void askToStop() {
    process.toHandle().destroy();
  }

  /** Ends it on the spot. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** Its exit code, once it has ended. */
  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws IOException {
    process.toHandle().destroyForcibly();
    process.onExit().join();
    said.close();
  }
}
