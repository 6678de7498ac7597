package fr.openl.cli;

import fr.openl.definition.document.DefinitionProblem;
import fr.openl.frame.StudyFolder;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code openl survey check}: all the problems of a study's files at once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Tell every error and warning in a study's files.")
final class SurveyCheckCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    StudyReading reading = StudyReading.of(home.workspace().home(), study.id());
    PrintWriter out = spec.commandLine().getOut();
    List<DefinitionProblem> problems = reading.problems();
    problems.forEach(out::println);
    long errors = problems.stream().filter(DefinitionProblem::isError).count();
    long warnings = problems.size() - errors;
    out.println(
        "%s: %s%s, %s"
            .formatted(
                study.id(),
                reading.study().map(SurveyCheckCommand::described).orElse(""),
                counted(errors, "error"),
                counted(warnings, "warning")));
    return errors == 0 ? 0 : 2;
  }

  private static String described(StudyFolder folder) {
    return "%d questions in revision %s, %d waves; "
        .formatted(
            folder.current().questions().count(),
            folder.current().revision(),
            folder.waves().size());
  }

  private static String counted(long count, String what) {
    return count == 0 ? "no " + what + "s" : count + " " + what + (count == 1 ? "" : "s");
  }
}
