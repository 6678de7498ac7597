package fr.openl.cli;

import picocli.CommandLine.Parameters;

/** The study that a command works on. */
final class StudyParameter {
  @Parameters(index = "0", paramLabel = "STUDY", description = "The study, a folder of surveys/.")
  private String id = "";

  String id() {
    return id;
  }
}
