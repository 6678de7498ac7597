package fr.openl.cli.place;

import fr.openl.Refusal;
import picocli.CommandLine.Option;

/** Where to listen. */
public final class PortOption {
  @Option(
      names = "--port",
      defaultValue = "7070",
      paramLabel = "PORT",
      description = "The port (default: ${DEFAULT-VALUE}; a free one when it is taken).")
  private int port;

  /**
   * The wished port.
   *
   * @throws Refusal when no port has this number
   */
  public int number() {
    if (port < 0 || port > 65_535) {
      throw new Refusal("--port: found " + port + ", expected a number from 0 to 65535");
    }
    return port;
  }
}
