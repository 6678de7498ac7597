package fr.openl.cli.place;

import picocli.CommandLine.Option;

/** The wave of the study that a command works on. */
public final class WaveOption {
  @Option(names = "--wave", required = true, paramLabel = "W", description = "The wave.")
  private String id = "";

  public String id() {
    return id;
  }
}
