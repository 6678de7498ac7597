package fr.openl.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A {@link LoadTarget} in its own process, started as {@code openl} starts the observatory. */
final class LoadProcess implements AutoCloseable {
  private static final String RESIDENT = "VmRSS:";

  private final Process process;
  private final BufferedReader said;
  private final int port;

  LoadProcess(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                LoadTarget.class.getName()));
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    said = process.inputReader();
    port = (int) number();
  }

  int port() {
    return port;
  }

  /** How many drafts the target kept in a second. */
  long drafts() throws IOException {
    return ask(LoadTarget.DRAFTS);
  }

  /** Waits until all that came in stands in the database; how many responses there are. */
  long settle() throws IOException {
    return ask(LoadTarget.SETTLE);
  }

  /** Resident memory in MB, DuckDB's included; 0 where the system does not tell. */
  long resident() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(RESIDENT))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** Processor time used so far, in seconds. */
  double processorSeconds() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  private long ask(int what) throws IOException {
    process.getOutputStream().write(what);
    process.getOutputStream().flush();
    return number();
  }

  private long number() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IOException("The server ended before it could be measured");
    }
    return Long.parseLong(line);
  }
}
