package fr.openl.cli.place;

import picocli.CommandLine.Parameters;

/** The study that a command works on. */
public final class StudyParameter {
  @Parameters(index = "0", paramLabel = "STUDY", description = "The study, a folder of surveys/.")
  private String id = "";

  public String id() {
    return id;
  }
}
