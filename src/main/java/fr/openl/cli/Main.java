package fr.openl.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code openl} command. */
@Command(name = "openl", version = "openl 0.1.0", mixinStandardHelpOptions = true)
public final class Main {
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
