package fr.openl.opendata;

import java.util.Optional;

/** The program that computed the figures, as provenance names it. */
final class Program {
  static final String NAME = "openl";

  private Program() {}

  /** The version in the jar's manifest. */
  static String version() {
    return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }
}
